package io.closeout.invoicing.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.issuing.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a period.
 *
 * @param reasons what keeps it from being billed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BilledPeriod(
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        @Nullable UUID invoiceId,
        List<Reason> reasons,
        Instant since) {

    /** Whether it was billed. */
    public enum State {
        /** Something is missing; it is billed by itself when that has come. */
        BLOCKED,
        ISSUED,
        /** Nothing was owed for it. */
        NOTHING
    }

    boolean isSettled() {
        return state != State.BLOCKED;
    }
}
