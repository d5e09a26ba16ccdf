package io.closeout.verify;

import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Databases;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.UnreachableException;
import io.closeout.verify.invariants.Invariant;
import io.closeout.verify.invariants.Invariants;
import io.closeout.verify.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Checks an installation against the invariants. It reads and changes nothing. */
public final class Verification {

    private Verification() {}

    /** @throws UnreachableException if Kafka or a database does not answer, so that nothing can be said */
    public static Report run(Connections connections) {
        return run(connections, Set.of());
    }

    /**
     * Checks only the named invariants.
     *
     * @param ids such as {@code I6}; all of them if empty
     */
    public static Report run(Connections connections, Set<String> ids) {
        var began = System.nanoTime();
        var deadline = began + connections.patience().toNanos();
        while (true) {
            var invariants = Invariants.all().stream()
                    .filter(invariant -> ids.isEmpty() || ids.contains(invariant.id()))
                    .toList();
            try (var databases = new Databases(connections)) {
                var evidence = Evidence.gather(connections, databases, List.copyOf(invariants));
                // Some promises hold at rest only; while all is healthy and merely busy, rest may come.
                if (evidence.isIdle() || !evidence.isHealed() || System.nanoTime() > deadline) {
                    return report(invariants, evidence, began);
                }
            }
        }
    }

    private static Report report(List<Invariant> invariants, Evidence evidence, long began) {
        var findings = invariants.stream()
                .map(invariant -> invariant.finding(evidence))
                .toList();
        return new Report(findings, evidence.records(), Duration.ofNanos(System.nanoTime() - began));
    }
}
