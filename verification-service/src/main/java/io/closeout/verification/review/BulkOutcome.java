package io.closeout.verification.review;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** What became of one case of a bulk approval. */
public enum BulkOutcome {
    APPROVED,
    /** It has changed since it was selected. */
    CONFLICT,
    /** It waits for nobody's decision. */
    NOT_UNDER_REVIEW,
    /** A question to the station is open. */
    OPEN_QUESTION,
    /** A blocking finding needs a reason of its own. */
    NEEDS_OWN_REASON,
    UNKNOWN_CASE,
    /** Something went wrong on our side; the log says what. */
    FAILED;

    static BulkOutcome of(RuntimeException refusal) {
        return refusal instanceof Refusal refused ? of(refused.problem()) : FAILED;
    }

    private static BulkOutcome of(Problem problem) {
        return switch (problem.slug()) {
            case "query-open" -> OPEN_QUESTION;
            case "own-reason-required" -> NEEDS_OWN_REASON;
            case "not-under-review" -> NOT_UNDER_REVIEW;
            default -> FAILED;
        };
    }
}
