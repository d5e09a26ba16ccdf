package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** A credit note that would credit what was not billed, or was credited before. */
final class CreditRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    CreditRefusedException(String message) {
        super(message);
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "nothing-to-credit", "This cannot be credited").withDetail(getMessage());
    }
}
