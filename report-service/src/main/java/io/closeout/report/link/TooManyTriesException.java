package io.closeout.report.link;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;

/** Somebody tries more often than a person would. */
public final class TooManyTriesException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    TooManyTriesException() {
        super("too-many-tries");
    }

    @Override
    public Problem problem() {
        return Problem.of(429, "too-many-tries", "Too many tries").withDetail("Wait a minute, then try again.");
    }
}
