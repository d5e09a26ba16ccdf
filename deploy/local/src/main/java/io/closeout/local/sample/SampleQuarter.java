package io.closeout.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The interventions of the quarter before a day, in the order in which they happened. The same seed and day give the
 * same quarter, ids included.
 */
public final class SampleQuarter {

    /** How many interventions there are besides the ones with a flaw. */
    static final int SOUND = 306;

    /** How many times each flaw occurs. */
    static final int FLAWED_EACH = 6;

    private static final int DAYS = 90;

    private final Dice dice;
    private final LocalDate today;
    private final Work work = Work.read();
    private final List<SampleParty> parties = SampleParty.all();
    private final Map<String, SampleParty> byKey =
            parties.stream().collect(Collectors.toMap(SampleParty::key, party -> party));
    private final List<SampleParty> customers =
            parties.stream().filter(party -> party.is("CUSTOMER")).toList();
    private final Fleet fleet;
    private final Measured measured = new Measured(parties);
    private final Set<String> claimed = new HashSet<>();

    public SampleQuarter(long seed, LocalDate today) {
        this.dice = new Dice(seed);
        this.today = today;
        this.fleet = new Fleet(work, dice);
    }

    public List<SampleParty> parties() {
        return parties;
    }

    public List<Intervention> interventions() {
        var quarter = new ArrayList<Intervention>();
        for (var i = 0; i < SOUND; i++) {
            quarter.add(sound());
        }
        for (var flaw : Flaw.values()) {
            for (var i = 0; i < FLAWED_EACH; i++) {
                quarter.add(flawed(flaw, quarter));
            }
        }
        return quarter.stream()
                .sorted(Comparator.comparing(
                        intervention -> intervention.signature().signedAt()))
                .toList();
    }

    private Intervention sound() {
        return measured.on(writer(Optional.empty()).write(dice.id()));
    }

    private Intervention flawed(Flaw flaw, List<Intervention> before) {
        if (flaw == Flaw.DUPLICATE_CLAIM) {
            return ReportWriter.again(before.get(dice.between(0, SOUND - 1)), dice.id());
        }
        return measured.on(writer(Optional.of(flaw)).write(dice.id()));
    }

    /** Nobody comes twice on one day for the same thing; that would be a duplicate claim. */
    private ReportWriter writer(Optional<Flaw> flaw) {
        while (true) {
            var customer = dice.of(customers);
            var equipment = fleet.of(customer, dice);
            var job = dice.of(jobs(equipment.sector()), Work.Job::weight);
            var day = workingDay();
            if (claimed.add(equipment.serialNumber() + day + job.type())) {
                var station = Objects.requireNonNull(byKey.get(customer.station()));
                return new ReportWriter(work, dice, new Visit(customer, station, equipment, job, day, flaw));
            }
        }
    }

    private List<Work.Job> jobs(String sector) {
        return work.jobs().stream()
                .filter(job -> job.sectors().contains(sector))
                .toList();
    }

    private LocalDate workingDay() {
        var day = today.minusDays(dice.between(3, DAYS));
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.minusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 2);
            default -> day;
        };
    }
}
