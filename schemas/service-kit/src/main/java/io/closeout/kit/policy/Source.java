package io.closeout.kit.policy;

/** Where a value comes from, as an invoice line quotes it. */
public record Source(String policyId, int version, Level level) {}
