package io.closeout.verification.approval;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** A reviewer acts on a case that is not waiting for one. */
public final class NotUnderReviewException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final VerificationState state;

    NotUnderReviewException(VerificationState state) {
        super("the case is " + state);
        this.state = state;
    }

    @Override
    public Problem problem() {
        return Problem.of(409, "not-under-review", "This case is not waiting for a decision")
                .withDetail("Its state is %s.".formatted(state))
                .with("state", state);
    }
}
