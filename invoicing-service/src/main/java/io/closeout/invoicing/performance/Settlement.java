package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a statement ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Settlement(Outcome outcome, @Nullable UUID invoiceId, Instant at) {

    enum Outcome {
        /** It was worth nothing. */
        NOTHING,
        /** What it is worth was told, and nothing was billed. */
        TOLD,
        INVOICED,
        /** It is deducted from the next invoices that the sponsor makes in the name of the station. */
        DEDUCTED
    }

    /** The key of its name. */
    public String word() {
        return "settled." + outcome;
    }
}
