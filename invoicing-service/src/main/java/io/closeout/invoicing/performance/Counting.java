package io.closeout.invoicing.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * Decides what a case adds to each figure. Pure: the same facts, terms and day give the same answer.
 *
 * @param today in the zone of the station
 */
record Counting(Terms terms, LocalDate today) {

    static final String REPAIR = "repair";

    private static final BigDecimal YES = BigDecimal.ONE;
    private static final BigDecimal NO = BigDecimal.ZERO;
    private static final BigDecimal SECONDS_IN_HOUR = BigDecimal.valueOf(3600);
    private static final int HOUR_DECIMALS = 2;

    /** @param excluded figures from which a contest took it */
    CaseLine line(CaseFacts facts, Set<Figure> excluded) {
        return new CaseLine(
                facts.caseId(),
                facts.reportNumber(),
                facts.serviceTo(),
                Arrays.stream(Figure.values())
                        .map(figure -> contribution(figure, facts, excluded))
                        .toList());
    }

    private Contribution contribution(Figure figure, CaseFacts facts, Set<Figure> excluded) {
        if (facts.isWithdrawn()) {
            return Contribution.none(figure, "withdrawn");
        }
        if (excluded.contains(figure)) {
            return Contribution.none(figure, "contest-upheld");
        }
        return switch (figure) {
            case FIRST_TIME_FIX -> firstTimeFix(facts);
            case CYCLE_TIME -> cycleTime(facts);
            case REPEAT_RATE -> repeatRate(facts);
            case EVIDENCE_QUALITY -> evidence(facts);
            case QUERY_RATE -> queries(facts);
        };
    }

    /** A repair after which somebody came back too soon has failed for good; one without is certain only after the days. */
    private Contribution firstTimeFix(CaseFacts facts) {
        if (!isComparable(facts)) {
            return Contribution.none(Figure.FIRST_TIME_FIX, notComparable(facts));
        }
        var next = facts.next();
        if (next != null && next.days() <= terms.repeatDays()) {
            return visited(Contribution.counted(Figure.FIRST_TIME_FIX, NO, "came-back"), next);
        }
        var certainFrom = facts.serviceTo().plusDays(terms.repeatDays() + 1L);
        return today.isBefore(certainFrom)
                ? Contribution.provisional(Figure.FIRST_TIME_FIX, YES, "fixed-so-far")
                        .with("from", certainFrom)
                : Contribution.counted(Figure.FIRST_TIME_FIX, YES, "fixed").with("limit", terms.repeatDays());
    }

    private Contribution repeatRate(CaseFacts facts) {
        if (!isComparable(facts)) {
            return Contribution.none(Figure.REPEAT_RATE, notComparable(facts));
        }
        var earlier = facts.earlier();
        return earlier != null && earlier.days() <= terms.repeatDays()
                ? visited(Contribution.counted(Figure.REPEAT_RATE, YES, "repeat-of"), earlier)
                : Contribution.counted(Figure.REPEAT_RATE, NO, "no-repeat");
    }

    private static boolean isComparable(CaseFacts facts) {
        return facts.nature().equals(REPAIR) && facts.hasEquipment();
    }

    private static String notComparable(CaseFacts facts) {
        return facts.nature().equals(REPAIR) ? "equipment-unknown" : "not-a-repair";
    }

    private static Contribution visited(Contribution contribution, CaseFacts.Visit visit) {
        return contribution
                .with("number", visit.reportNumber())
                .with("day", visit.day())
                .with("days", visit.days());
    }

    private Contribution cycleTime(CaseFacts facts) {
        var cycle = facts.cycle();
        if (terms.isCycleToSettlement()) {
            return cycle.closed() && cycle.settledSeconds() != null
                    ? hours(cycle.settledSeconds(), "settled-after")
                    : Contribution.none(Figure.CYCLE_TIME, "not-settled");
        }
        var verifiedAt = cycle.verifiedAt();
        return verifiedAt == null
                ? Contribution.none(Figure.CYCLE_TIME, "not-approved")
                : hours(
                        Math.max(
                                0,
                                Duration.between(facts.signedAt(), verifiedAt).toSeconds()),
                        "approved-after");
    }

    private static Contribution hours(long seconds, String why) {
        var hours = BigDecimal.valueOf(seconds).divide(SECONDS_IN_HOUR, HOUR_DECIMALS, RoundingMode.HALF_UP);
        return Contribution.counted(Figure.CYCLE_TIME, hours, why).with("hours", hours.toPlainString());
    }

    private Contribution evidence(CaseFacts facts) {
        if (facts.outcome() == CaseFacts.Outcome.UNDECIDED) {
            return Contribution.none(Figure.EVIDENCE_QUALITY, "undecided");
        }
        if (!facts.evidence().isEmpty()) {
            return Contribution.counted(Figure.EVIDENCE_QUALITY, NO, "evidence-found")
                    .with("rules", String.join(", ", facts.evidence()));
        }
        return facts.pictures() < terms.picturesNeeded()
                ? Contribution.counted(Figure.EVIDENCE_QUALITY, NO, "too-few-pictures")
                        .with("pictures", facts.pictures())
                        .with("needed", terms.picturesNeeded())
                : Contribution.counted(Figure.EVIDENCE_QUALITY, YES, "evidence-good")
                        .with("pictures", facts.pictures());
    }

    private static Contribution queries(CaseFacts facts) {
        return facts.outcome() == CaseFacts.Outcome.UNDECIDED
                ? Contribution.none(Figure.QUERY_RATE, "undecided")
                : Contribution.counted(
                                Figure.QUERY_RATE,
                                BigDecimal.valueOf(facts.queries()),
                                facts.queries() == 0 ? "no-query" : "queried")
                        .with("queries", facts.queries());
    }
}
