package io.closeout.verification.backtest;

import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One past decision, ready to be held against any rule set, whatever its days. Pure. */
public final class Retrial {

    private final PastFacts past;

    private Retrial(PastFacts past) {
        this.past = past;
    }

    /** @return empty if these are no facts that can be read */
    public static Optional<Retrial> of(byte[] keptFacts) {
        try {
            return Optional.of(new Retrial(FactsReader.read(keptFacts)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What rules say.
     *
     * @param notJudged rules that would have needed to know what nobody noted then
     */
    public record Outcome(List<Hit> hits, Set<String> notJudged) {

        static final Outcome NOTHING = new Outcome(List.of(), Set.of());
    }

    /** One finding; the line is null if it is about the whole report. */
    public record Hit(String ruleId, @Nullable String lineId) {}

    public Facts facts() {
        return past.facts();
    }

    /** Nothing if the rule set is not for such a report. */
    public Outcome under(RuleSet ruleSet) {
        var draft = new Draft(ruleSet);
        if (!draft.isFor(past.facts())) {
            return Outcome.NOTHING;
        }
        var verdict = draft.judge(past);
        return new Outcome(
                verdict.findings().keySet().stream()
                        .map(key -> new Hit(key.ruleId(), key.lineId().equals("null") ? null : key.lineId()))
                        .toList(),
                verdict.notJudged());
    }
}
