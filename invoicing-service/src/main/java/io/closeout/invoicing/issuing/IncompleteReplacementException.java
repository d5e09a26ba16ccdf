package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;
import java.util.List;

/** A replacement that the gate before numbers would block. */
final class IncompleteReplacementException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    IncompleteReplacementException(List<Reason> reasons) {
        super("a replacement lacks %d details".formatted(reasons.size()));
        this.reasons = reasons;
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "replacement-incomplete", "The new invoice would lack something")
                .withDetail("Complete the details of its parties first, then replace it.")
                .with("reasons", reasons);
    }
}
