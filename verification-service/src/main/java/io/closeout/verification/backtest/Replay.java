package io.closeout.verification.backtest;

import io.closeout.verification.backtest.Change.ReportVersion;
import io.closeout.verification.backtest.Draft.FindingKey;
import io.closeout.verification.backtest.PastDecisions.Key;
import io.closeout.verification.backtest.PastDecisions.PastDecision;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds some past decisions against a draft, one after the other. Pure: no clock, no database. */
final class Replay {

    private final Draft draft;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, RuleCount> rules = new TreeMap<>();
    private long position;
    private long outOfScope;
    private long unreadable;

    /** @param position of the last decision before these */
    private Replay(Draft draft, long position) {
        this.draft = draft;
        this.position = position;
    }

    /**
     * @param before how many decisions came before these
     * @param last where the past goes on after these
     */
    static Results.Step of(List<PastDecision> decisions, Draft draft, long before, Key last) {
        var replay = new Replay(draft, before);
        decisions.forEach(replay::take);
        return new Results.Step(
                replay.changes, replay.rules, decisions.size(), replay.outOfScope, replay.unreadable, last);
    }

    private void take(PastDecision decision) {
        position++;
        try {
            var past = FactsReader.read(decision.facts());
            if (draft.isFor(past.facts())) {
                compare(decision, past);
            } else {
                outOfScope++;
            }
        } catch (IOException e) {
            unreadable++;
        }
    }

    private void compare(PastDecision decision, PastFacts past) {
        var verdict = draft.judge(past);
        var comparison = Comparison.of(decision.found(), verdict);
        count(decision.found(), verdict, comparison);
        comparison.kind().ifPresent(kind -> changes.add(change(decision, past.facts(), comparison, kind)));
    }

    private void count(Map<FindingKey, Severity> before, Draft.Verdict verdict, Comparison comparison) {
        each(before.keySet().stream().map(FindingKey::ruleId).toList(), new RuleCount(1, 0, 0, 0, 0, 0));
        each(verdict.findings().keySet().stream().map(FindingKey::ruleId).toList(), new RuleCount(0, 1, 0, 0, 0, 0));
        each(comparison.added(), new RuleCount(0, 0, 1, 0, 0, 0));
        each(comparison.removed(), new RuleCount(0, 0, 0, 1, 0, 0));
        each(comparison.changed(), new RuleCount(0, 0, 0, 0, 1, 0));
        each(comparison.notJudged(), new RuleCount(0, 0, 0, 0, 0, 1));
        each(verdict.notAsked(), new RuleCount(0, 0, 0, 0, 0, 1));
    }

    private void each(Collection<String> ruleIds, RuleCount one) {
        ruleIds.forEach(rule -> rules.merge(rule, one, RuleCount::plus));
    }

    private Change change(PastDecision decision, Facts facts, Comparison comparison, ChangeKind kind) {
        var value = facts.value();
        var valued = !value.currency().isEmpty();
        return new Change(
                position,
                new ReportVersion(
                        decision.key().caseId(),
                        decision.key().reportVersion(),
                        facts.report().number()),
                kind,
                decision.station(),
                facts.report().country(),
                valued ? value.cents() : null,
                valued ? value.currency() : null,
                comparison.added(),
                comparison.removed(),
                comparison.changed(),
                List.copyOf(comparison.notJudged()),
                decision.outcome());
    }
}
