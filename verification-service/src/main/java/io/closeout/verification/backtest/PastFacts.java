package io.closeout.verification.backtest;

import io.closeout.verification.facts.Snapshot;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Rule;
import java.util.Set;

/**
 * What was known when a report was judged.
 *
 * @param unknown words about which nothing was noted then, whatever the version of the vocabulary says
 */
record PastFacts(Snapshot snapshot, Set<String> unknown) {

    PastFacts {
        unknown = Set.copyOf(unknown);
    }

    Facts facts() {
        return snapshot.facts();
    }

    /** Whether enough was noted to ask this rule. */
    boolean answers(Rule rule) {
        return snapshot.answers(rule)
                && (unknown.isEmpty() || rule.vocabulary().stream().noneMatch(unknown::contains));
    }
}
