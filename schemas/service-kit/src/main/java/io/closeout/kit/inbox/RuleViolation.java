package io.closeout.kit.inbox;

/** Mark of an exception by which the business refuses an event; its message is shown to operators. */
public interface RuleViolation {}
