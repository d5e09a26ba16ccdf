package io.closeout.invoicing.pricing;

import io.closeout.kit.inbox.RuleViolation;

/** A charge makes no sense, whatever the policy says. */
public final class UnbillableException extends RuntimeException implements RuleViolation {

    private static final long serialVersionUID = 1L;

    public UnbillableException(String message) {
        super(message);
    }
}
