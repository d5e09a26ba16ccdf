package io.closeout.invoicing.selfbilling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a pre-invoice was made, of which days, and until when something is expected.
 *
 * @param answerBy last day on which it can be answered; null where the station sends its own invoice
 * @param expectedBy last day on which that invoice is in time; null where the buyer makes it
 */
record PreInvoiceDays(
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate expectedBy) {}
