package io.closeout.invoicing.payment;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** Money cannot be put where it was asked to be put. */
final class AllocationRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    AllocationRefusedException(String message) {
        super(message);
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "allocation-refused", "This money cannot be put there")
                .withDetail(getMessage());
    }
}
