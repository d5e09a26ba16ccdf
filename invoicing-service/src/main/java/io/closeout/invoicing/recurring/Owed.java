package io.closeout.invoicing.recurring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which days of a period which version is owed: those from the first to the last day of the agreement on which it
 * was not paused. A price that changes in the middle of a period counts from its day on, by days.
 */
final class Owed {

    /** @param days of the period for which this version is owed */
    record Part(AgreedVersion version, LocalDate firstDay, long days) {}

    private final List<AgreedVersion> newestFirst;
    private final List<Pause> pauses;
    private final @Nullable LocalDate endsOn;

    Owed(List<AgreedVersion> versions, List<Pause> pauses, @Nullable LocalDate endsOn) {
        this.newestFirst = versions.stream()
                .sorted(Comparator.comparing(AgreedVersion::version).reversed())
                .toList();
        this.pauses = pauses;
        this.endsOn = endsOn;
    }

    /** In the order of days; empty where nothing is owed. */
    List<Part> of(Period period) {
        var parts = new ArrayList<Part>();
        period.days()
                .forEach(day -> on(day).ifPresent(version -> {
                    var last = parts.isEmpty() ? null : parts.getLast();
                    if (last != null && last.version().version() == version.version()) {
                        parts.set(parts.size() - 1, new Part(version, last.firstDay(), last.days() + 1));
                    } else {
                        parts.add(new Part(version, day, 1));
                    }
                }));
        return parts;
    }

    private Optional<AgreedVersion> on(LocalDate day) {
        var nothing = (endsOn != null && day.isAfter(endsOn)) || pauses.stream().anyMatch(pause -> pause.covers(day));
        return nothing
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(version -> !version.validFrom().isAfter(day))
                        .findFirst();
    }
}
