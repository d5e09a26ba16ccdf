package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.audit.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station says that a case should not count for a figure.
 *
 * @param version of the statement that it looked at
 * @param reason null once it was forgotten
 * @param decision null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contest(
        UUID id,
        UUID statementId,
        int version,
        UUID caseId,
        Figure figure,
        @Personal @Nullable String reason,
        String openedBy,
        Instant openedAt,
        State state,
        @Nullable Decision decision) {

    enum State {
        OPEN,
        UPHELD,
        REFUSED
    }

    /**
     * @param state UPHELD or REFUSED
     * @param reason null once it was forgotten
     */
    record Decision(
            State state,
            String by,
            Instant at,
            @Personal @Nullable String reason) {}

    /** The same with its words. */
    Contest saying(@Nullable String words, @Nullable String answer) {
        var answered = decision == null ? null : new Decision(decision.state(), decision.by(), decision.at(), answer);
        return new Contest(id, statementId, version, caseId, figure, words, openedBy, openedAt, state, answered);
    }

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
