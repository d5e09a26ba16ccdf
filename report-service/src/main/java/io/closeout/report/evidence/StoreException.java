package io.closeout.report.evidence;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** The store cannot do this now. Nothing is lost: the device still has the photo and comes again. */
final class StoreException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    StoreException(Throwable cause) {
        super("the object store failed: " + cause, cause);
    }

    StoreException(String what) {
        super(what);
    }

    @Override
    public Problem problem() {
        return Problem.of(503, "unavailable", "We cannot do this right now")
                .withDetail("Nothing is lost. Try again in a few seconds.");
    }
}
