package io.closeout.invoicing.recurring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as a person reads it on a day.
 *
 * @param periods the latest first
 * @param today of the reader
 */
record AgreementSheet(Agreement agreement, String seller, String buyer, List<BilledPeriod> periods, LocalDate today) {

    AgreementSheet {
        periods = List.copyOf(periods);
    }

    /** Where it stands, as one word. */
    public String state() {
        if (periods.stream().anyMatch(period -> !period.isSettled())) {
            return "blocked";
        }
        if (agreement.endsOn() != null && agreement.endsOn().isBefore(today)) {
            return "ended";
        }
        return agreement.pauses().stream().anyMatch(pause -> pause.covers(today)) ? "paused" : "active";
    }

    public String tone() {
        return switch (state()) {
            case "blocked" -> "attention";
            case "active" -> "good";
            default -> "waiting";
        };
    }

    /** What is billed now. */
    public AgreedVersion current() {
        return agreement.versions().stream()
                .filter(version -> !version.validFrom().isAfter(today))
                .reduce((first, second) -> second)
                .orElse(agreement.versions().getFirst());
    }

    /** The day on which the next period is billed; null when nothing is owed any more. */
    public @Nullable LocalDate nextOn() {
        var settled = periods.stream()
                .filter(BilledPeriod::isSettled)
                .map(BilledPeriod::firstDay)
                .findFirst()
                .orElse(null);
        var next = agreement.next(settled);
        return agreement.isOverBefore(next) ? null : agreement.dueOn(next);
    }

    /** The first day on which something can still change. */
    public LocalDate openFrom() {
        return periods.stream()
                .filter(BilledPeriod::isSettled)
                .findFirst()
                .map(period -> period.lastDay().plusDays(1))
                .orElse(agreement.terms().startsOn());
    }

    public boolean isPausedForGood() {
        return agreement.pauses().stream().anyMatch(pause -> pause.lastDay() == null);
    }

    public boolean isChangeable() {
        return agreement.endsOn() == null || !agreement.endsOn().isBefore(openFrom());
    }
}
