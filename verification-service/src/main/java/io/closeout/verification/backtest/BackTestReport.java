package io.closeout.verification.backtest;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change.
 *
 * @param stations where decisions would come out otherwise, the most first
 */
public record BackTestReport(List<Kind> kinds, List<RuleRow> rules, List<Place> stations, List<Place> countries) {

    /** How many decisions change in one way, the money behind them, and what is known of them by now. */
    public record Kind(ChangeKind kind, long cases, List<Money> money, Map<KnownOutcome, Long> outcomes) {

        public Kind {
            money = List.copyOf(money);
            outcomes = Map.copyOf(outcomes);
        }

        /** Those with which something turned out to be wrong. */
        public long faulty() {
            return of(KnownOutcome.REJECTED) + of(KnownOutcome.CORRECTED) + of(KnownOutcome.AMENDED);
        }

        /** Those that were approved as they were signed. */
        public long sound() {
            return of(KnownOutcome.APPROVED);
        }

        /** Those of which nothing is known yet. */
        public long undecided() {
            return cases - faulty() - sound();
        }

        /** For pages. */
        public String moreKey() {
            return kind + ".more";
        }

        private long of(KnownOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    /** Estimated money of the reports that could be valued in one currency. */
    public record Money(BigDecimal amount, String currency) {}

    /** How often one rule found something then, and how often it would. */
    public record RuleRow(
            String ruleId, long before, long after, long added, long removed, long changed, long notJudged) {}

    /** Decisions of one station, or of one country. */
    public record Place(@Nullable UUID station, @Nullable String country, long toHuman, long toAuto, long unsure) {

        public long cases() {
            return toHuman + toAuto + unsure;
        }
    }

    /** For pages. */
    public Kind toHuman() {
        return of(ChangeKind.TO_HUMAN);
    }

    /** For pages. */
    public Kind toAuto() {
        return of(ChangeKind.TO_AUTO);
    }

    /** For pages: the end of a scale that must not be zero. */
    public long mostToHuman() {
        return Math.max(1, toHuman().cases());
    }

    /** Changes of one kind; none if there are none. */
    public Kind of(ChangeKind kind) {
        return kinds.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseGet(() -> new Kind(kind, 0, List.of(), new EnumMap<>(KnownOutcome.class)));
    }
}
