package io.closeout.invoicing.recurring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A fee that was agreed for each period.
 *
 * @param number as both sides quote it
 * @param terms what stays the same for its whole life
 * @param endsOn its last day; null while nobody ended it
 * @param versions what is billed, from which day on
 */
public record Agreement(
        UUID id,
        long version,
        String number,
        UUID sellerId,
        UUID buyerId,
        Terms terms,
        @Nullable LocalDate endsOn,
        List<AgreedVersion> versions,
        List<Pause> pauses) {

    public Agreement {
        versions = List.copyOf(versions);
        pauses = List.copyOf(pauses);
    }

    /**
     * @param months of a period: 1, 3 or 12
     * @param inAdvance whether a period is billed on its first day, and not on the day after its last
     * @param placeOfWork ISO 3166-1 alpha-2 country
     * @param onImmovable whether it is a service on a building (Directive 2006/112/EC art. 47)
     */
    public record Terms(
            @Nullable String contractId,
            String currency,
            int months,
            boolean inAdvance,
            String placeOfWork,
            boolean onImmovable,
            LocalDate startsOn) {}

    Period period(long index) {
        return Period.of(terms.startsOn(), terms.months(), index);
    }

    /** The period that begins after the given one. */
    Period next(@Nullable LocalDate lastBilledFirstDay) {
        if (lastBilledFirstDay == null) {
            return period(0);
        }
        return LongStream.iterate(0, index -> index + 1)
                .mapToObj(this::period)
                .filter(period -> period.firstDay().isAfter(lastBilledFirstDay))
                .findFirst()
                .orElseThrow();
    }

    /** The day of the seller on which a period is billed. */
    LocalDate dueOn(Period period) {
        return terms.inAdvance() ? period.firstDay() : period.lastDay().plusDays(1);
    }

    /** Whether nothing is owed from this period on. */
    boolean isOverBefore(Period period) {
        return endsOn != null && period.firstDay().isAfter(endsOn);
    }

    List<Owed.Part> owedIn(Period period) {
        return new Owed(versions, pauses, endsOn).of(period);
    }
}
