package io.closeout.verification.coverage;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;
import java.util.List;

/** A correction that no reviewer may make alone. */
public final class CorrectionRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    CorrectionRefusedException(int index, String field, String reason) {
        super(reason);
        this.pointer = "/lines/%d/%s".formatted(index, field);
        this.reason = reason;
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "correction-refused", "This correction needs more than a reviewer")
                .withDetail("What raises a bill takes an amended report that the signer acknowledges:"
                        + " the station sends it to POST /api/reports/…/amendments.")
                .withErrors(List.of(new Problem.Fault(pointer, reason)));
    }
}
