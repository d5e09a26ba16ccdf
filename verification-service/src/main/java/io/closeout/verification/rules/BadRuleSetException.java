package io.closeout.verification.rules;

/** A rule set that must not be used; says in which file, in which rule, and why. */
public final class BadRuleSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRuleSetException(String file, String rule, String reason) {
        super("rule set %s, rule %s: %s".formatted(file, rule, reason));
    }

    BadRuleSetException(String file, String reason) {
        super("rule set %s: %s".formatted(file, reason));
    }
}
