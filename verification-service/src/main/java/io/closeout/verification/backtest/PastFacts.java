package io.closeout.verification.backtest;

import io.closeout.verification.rules.Facts;
import java.util.Set;

/**
 * What was known when a report was judged.
 *
 * @param unknown words about which nothing was noted then, because there was no such word yet
 */
record PastFacts(Facts facts, Set<String> unknown) {

    PastFacts {
        unknown = Set.copyOf(unknown);
    }
}
