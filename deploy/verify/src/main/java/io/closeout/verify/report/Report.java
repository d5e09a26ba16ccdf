package io.closeout.verify.report;

import java.time.Duration;
import java.util.List;

/**
 * The result of a check.
 *
 * @param records records read from topics
 * @param took how long it took
 */
public record Report(List<Finding> findings, long records, Duration took) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether every invariant that is not left out on purpose was checked and holds. */
    public boolean isClean() {
        return violated().isEmpty() && failed().isEmpty();
    }

    /** The invariants that do not hold. */
    public List<Finding> violated() {
        return in(State.VIOLATED);
    }

    /** The invariants of which nothing is known. */
    public List<Finding> failed() {
        return in(State.FAILED);
    }

    /** The finding about one invariant. */
    public Finding of(String id) {
        return findings.stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no invariant is called " + id));
    }

    /** As people read it. */
    public String text() {
        return new ReportText(this).toString();
    }

    private List<Finding> in(State state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }
}
