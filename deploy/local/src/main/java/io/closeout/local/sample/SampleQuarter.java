package io.closeout.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final int MONTH = 31;
    private static final String REPAIR = "repair";

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
    private final Map<String, List<LocalDate>> repairs = new HashMap<>();

    public SampleQuarter(long seed, LocalDate today) {
        this.dice = new Dice(seed);
        this.today = today;
        this.fleet = new Fleet(work, dice);
    }

    public List<SampleParty> parties() {
        return parties;
    }

    public LocalDate today() {
        return today;
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
        return switch (flaw) {
            case DUPLICATE_CLAIM -> ReportWriter.again(before.get(dice.between(0, SOUND - 1)), dice.id());
            case REPEAT_REPAIR -> comeBack(before);
            case SERIAL_OUT_OF_WARRANTY -> tooLate(before);
            case PHOTO_REUSED -> withAnOldPhoto(before);
            default -> measured.on(writer(Optional.of(flaw)).write(dice.id()));
        };
    }

    /** One, two or three weeks after a repair, on the same day of the week. */
    private Intervention comeBack(List<Intervention> before) {
        while (true) {
            var first = before.get(dice.between(0, SOUND - 1));
            var days = 7 * dice.between(1, 3);
            var report = first.report();
            if (report.interventionType().equals(REPAIR)
                    && !report.serviceTo().plusDays(days).isAfter(today.minusDays(1))
                    && claimed.add(report.asset().get("serialNumber")
                            + report.serviceFrom().plusDays(days)
                            + REPAIR)) {
                return ReportWriter.comeBack(first, dice.id(), days);
            }
        }
    }

    /** On equipment that nobody else claims warranty for. */
    private Intervention tooLate(List<Intervention> before) {
        while (true) {
            var late =
                    measured.on(writer(Optional.of(Flaw.SERIAL_OUT_OF_WARRANTY)).write(dice.id()));
            var serial = late.report().asset();
            if (before.stream().noneMatch(other -> other.report().asset().equals(serial))) {
                return late;
            }
        }
    }

    /** The photo of another machine, taken from the screen once more. */
    private Intervention withAnOldPhoto(List<Intervention> before) {
        while (true) {
            var one = measured.on(writer(Optional.of(Flaw.PHOTO_REUSED)).write(dice.id()));
            var old = before.stream()
                    .filter(other -> other.flaw().isEmpty() && !other.photos().isEmpty())
                    .filter(other -> other.network().equals(one.network()))
                    .filter(other -> other.signature()
                            .signedAt()
                            .isBefore(one.signature().signedAt()))
                    .findFirst();
            if (old.isPresent()) {
                var own = one.photos();
                var copy =
                        old.get().photos().getFirst().takenAgain(own.getFirst().kind());
                return one.showing(
                        Stream.concat(Stream.of(copy), own.stream().skip(1)).toList());
            }
        }
    }

    /** Nobody comes twice on one day for the same thing, nor repairs a machine again within a month, but on purpose. */
    private ReportWriter writer(Optional<Flaw> flaw) {
        while (true) {
            var customer = dice.of(customers);
            var equipment = fleet.of(customer, dice);
            var job = dice.of(jobs(equipment.sector()), Work.Job::weight);
            var day = workingDay();
            if (isRepairedAlready(equipment, job, day)
                    || (flaw.filter(Flaw.PHOTO_REUSED::equals).isPresent()
                            && !work.evidence().containsKey(job.type()))) {
                continue;
            }
            if (claimed.add(equipment.serialNumber() + day + job.type())) {
                if (job.type().equals(REPAIR)) {
                    repairs.computeIfAbsent(equipment.serialNumber(), serial -> new ArrayList<>())
                            .add(day);
                }
                var station = Objects.requireNonNull(byKey.get(customer.station()));
                return new ReportWriter(work, dice, new Visit(customer, station, equipment, job, day, flaw));
            }
        }
    }

    private boolean isRepairedAlready(Fleet.Equipment equipment, Work.Job job, LocalDate day) {
        return job.type().equals(REPAIR)
                && repairs.getOrDefault(equipment.serialNumber(), List.of()).stream()
                        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) <= MONTH);
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
