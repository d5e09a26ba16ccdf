package io.closeout.verification.rules;

/** How grave a finding is, from harmless to grave. Only {@link #INFO} lets a report pass without a human. */
public enum Severity {
    INFO,
    WARNING,
    BLOCKING;

    public boolean isWorseThan(Severity other) {
        return compareTo(other) > 0;
    }
}
