package io.closeout.verification.facts;

import io.closeout.kit.inbox.RuleViolation;

/** A report that says something no honest report can say, such as a negative quantity. */
public final class UnverifiableReportException extends RuntimeException implements RuleViolation {

    private static final long serialVersionUID = 1L;

    public UnverifiableReportException(String reason) {
        super(reason);
    }
}
