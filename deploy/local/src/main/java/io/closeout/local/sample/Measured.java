package io.closeout.local.sample;

import static java.util.stream.Collectors.toMap;

import io.closeout.local.sample.Intervention.Period;
import io.closeout.local.sample.Intervention.Report;
import io.closeout.local.sample.Intervention.Share;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Some technicians let the device count: when they worked, where they drove, which part they put in; and some customers
 * share what it costs. Which ones is drawn by the id, so that the rest of the quarter falls as it always did.
 */
final class Measured {

    private static final int ONE_IN_MEASURED = 3;
    private static final int ONE_IN_SHARED = 14;
    private static final Duration PAUSE = Duration.ofMinutes(20);
    private static final Duration BEFORE_SIGNATURE = Duration.ofMinutes(10);
    private static final int LONG_ENOUGH_FOR_A_PAUSE = 75;

    private final Map<UUID, SampleParty> parties;

    Measured(List<SampleParty> parties) {
        this.parties = parties.stream().collect(toMap(SampleParty::id, party -> party));
    }

    Intervention on(Intervention intervention) {
        var report = intervention.report();
        var lines = isOneIn(ONE_IN_MEASURED, intervention.id())
                ? report.lines().stream()
                        .map(line -> measured(line, intervention))
                        .toList()
                : report.lines();
        return intervention.with(report.with(lines, split(intervention)));
    }

    private Line measured(Line line, Intervention intervention) {
        return switch (line.kind()) {
            case "LABOUR" -> line.worked(periods(line, intervention));
            case "TRAVEL" ->
                line.between(
                        city(intervention.report().performerId()),
                        city(intervention.report().signerId()));
            case "PART" -> line.unit().equals("C62") ? line.marked(serial(line, intervention)) : line;
            default -> line;
        };
    }

    /** Done ten minutes before the signature; none where the work would have begun the day before. */
    private static List<Period> periods(Line line, Intervention intervention) {
        var minutes = line.quantity().intValueExact();
        var end = intervention
                .signature()
                .signedAt()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(BEFORE_SIGNATURE);
        var hasPause = minutes > LONG_ENOUGH_FOR_A_PAUSE;
        var start = end.minus(Duration.ofMinutes(minutes)).minus(hasPause ? PAUSE : Duration.ZERO);
        if (!isOnTheDay(start, intervention.report())) {
            return List.of();
        }
        var half = start.plus(Duration.ofMinutes(minutes / 2));
        return hasPause
                ? List.of(new Period(start, half), new Period(half.plus(PAUSE), end))
                : List.of(new Period(start, end));
    }

    private static boolean isOnTheDay(Instant start, Report report) {
        return start.atZone(ZoneId.of(report.zone())).toLocalDate().equals(report.serviceFrom());
    }

    private String city(UUID party) {
        return party(party).address().getOrDefault("city", "");
    }

    private SampleParty party(UUID id) {
        return Objects.requireNonNull(parties.get(id), "party");
    }

    private static String serial(Line line, Intervention intervention) {
        return "%s-%05d".formatted(line.code(), spread(intervention.id()) % 100_000);
    }

    /** With a neighbour whom the same station serves; only where nothing else is the matter. */
    private List<Share> split(Intervention intervention) {
        var customer = party(intervention.report().billToId());
        if (intervention.flaw().isPresent() || !isOneIn(ONE_IN_SHARED, intervention.id())) {
            return List.of();
        }
        return neighbour(customer)
                .map(other -> List.of(
                        new Share(customer.id(), new BigDecimal("62.5")),
                        new Share(other.id(), new BigDecimal("37.5"))))
                .orElse(List.of());
    }

    private Optional<SampleParty> neighbour(SampleParty customer) {
        return parties.values().stream()
                .filter(other -> other.is("CUSTOMER") && other.lacks() == null && !other.equals(customer))
                .filter(other -> customer.station() != null
                        && customer.station().equals(other.station())
                        && customer.network().equals(other.network()))
                .min((one, another) -> one.key().compareTo(another.key()));
    }

    private static boolean isOneIn(int cases, UUID id) {
        return spread(id) % cases == 0;
    }

    /** The low bits of a random id are as good as dice. */
    private static long spread(UUID id) {
        return id.getLeastSignificantBits() & 0xFFFF_FFFFL;
    }
}
