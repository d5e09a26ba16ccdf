package io.closeout.verification.backtest;

import io.closeout.verification.backtest.Draft.FindingKey;
import io.closeout.verification.backtest.Draft.Passes;
import io.closeout.verification.backtest.Draft.Verdict;
import io.closeout.verification.rules.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A past decision beside what a draft says. Pure.
 *
 * @param added rules by finding that is new, one entry per finding
 * @param changed rules by finding that is graver or milder
 * @param notJudged rules that cannot be asked; their findings of then count neither as kept nor as gone
 * @param kind empty if nothing changes
 */
record Comparison(
        List<String> added,
        List<String> removed,
        List<String> changed,
        Set<String> notJudged,
        Optional<ChangeKind> kind) {

    static Comparison of(Map<FindingKey, Severity> before, Verdict verdict) {
        var after = verdict.findings();
        var added = rules(after, before);
        var removed = rules(before, after).stream()
                .filter(rule -> !verdict.notJudged().contains(rule))
                .toList();
        var changed = after.entrySet().stream()
                .filter(one -> before.containsKey(one.getKey()) && before.get(one.getKey()) != one.getValue())
                .map(one -> one.getKey().ruleId())
                .toList();
        var passed = before.values().stream().noneMatch(severity -> severity.isWorseThan(Severity.INFO));
        var otherFindings = !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
        return new Comparison(
                added, removed, changed, verdict.notJudged(), kind(passed, verdict.passes(), otherFindings));
    }

    private static List<String> rules(Map<FindingKey, Severity> some, Map<FindingKey, Severity> others) {
        return some.keySet().stream()
                .filter(key -> !others.containsKey(key))
                .map(FindingKey::ruleId)
                .toList();
    }

    private static Optional<ChangeKind> kind(boolean passed, Passes passes, boolean otherFindings) {
        if (passes == Passes.PERHAPS) {
            return Optional.of(ChangeKind.UNSURE);
        }
        if (passed != (passes == Passes.BY_ITSELF)) {
            return Optional.of(passed ? ChangeKind.TO_HUMAN : ChangeKind.TO_AUTO);
        }
        return otherFindings ? Optional.of(ChangeKind.FINDINGS) : Optional.empty();
    }
}
