package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.ProblemException;
import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which pre-invoices a list shows: those in a state, or those whose station has not sent its own invoice yet. */
public enum PreInvoiceFilter {
    OPEN,
    ACCEPTED,
    BILLED,
    EMPTY,
    /** Its station makes the invoice, and it has not come. */
    AWAITED,
    /** The same, and it is late. */
    OVERDUE;

    /** @throws ProblemException (400) for what is none */
    static @Nullable PreInvoiceFilter read(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : Arrays.stream(values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badRequest(
                                "The state is OPEN, ACCEPTED, BILLED, EMPTY, AWAITED or OVERDUE."));
    }

    String condition(Parameters parameters, LocalDate today) {
        return switch (this) {
            case OPEN, ACCEPTED, BILLED, EMPTY -> {
                parameters.and("state", PreInvoice.State.valueOf(name()));
                yield " and state = :state";
            }
            case AWAITED -> " and state = 'OPEN' and mode = 'STATION_INVOICE'";
            case OVERDUE -> {
                parameters.and("today", today);
                yield " and state = 'OPEN' and mode = 'STATION_INVOICE' and expectedBy < :today";
            }
        };
    }
}
