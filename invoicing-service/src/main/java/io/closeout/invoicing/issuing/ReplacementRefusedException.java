package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** An invoice that cannot be replaced by another one. */
final class ReplacementRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    ReplacementRefusedException(String message) {
        super(message);
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "not-replaceable", "This invoice cannot be replaced")
                .withDetail(getMessage());
    }
}
