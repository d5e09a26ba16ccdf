package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station says that a case should not count for a figure.
 *
 * @param version of the statement that it looked at
 * @param decision null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contest(
        UUID id,
        UUID statementId,
        int version,
        UUID caseId,
        Figure figure,
        String reason,
        String openedBy,
        Instant openedAt,
        State state,
        @Nullable Decision decision) {

    enum State {
        OPEN,
        UPHELD,
        REFUSED
    }

    /** @param state UPHELD or REFUSED */
    record Decision(State state, String by, Instant at, String reason) {}

    /** The key of its state's name. */
    public String word() {
        return "contest." + state;
    }

    /** The colour of its state. */
    public String tone() {
        return isOpen() ? "attention" : isUpheld() ? "good" : "waiting";
    }

    @JsonIgnore
    public boolean isOpen() {
        return state == State.OPEN;
    }

    @JsonIgnore
    public boolean isUpheld() {
        return state == State.UPHELD;
    }
}
