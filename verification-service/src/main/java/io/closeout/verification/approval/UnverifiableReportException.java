package io.closeout.verification.approval;

import io.closeout.kit.inbox.RuleViolation;

/** A report that says something no honest report can say, such as a negative quantity. */
public final class UnverifiableReportException extends RuntimeException implements RuleViolation {

    private static final long serialVersionUID = 1L;

    UnverifiableReportException(String reason) {
        super(reason);
    }
}
