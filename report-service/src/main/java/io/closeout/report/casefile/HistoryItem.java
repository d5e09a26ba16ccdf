package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param type name of the event
 * @param reference number of a document
 * @param detail a message key, code or count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryItem(
        UUID eventId,
        UUID caseId,
        @Nullable String reportNumber,
        String type,
        Instant occurredAt,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String detail) {}
