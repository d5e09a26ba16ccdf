package io.closeout.verification.facts;

import static io.closeout.verification.PhotoFixture.photo;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.history.Past;
import io.closeout.verification.rules.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Any report that is honest, however odd, gives facts; a seed draws its lines. */
class ReportFactsPropertyTest {

    private static final List<String> UNITS = List.of("SEC", "MIN", "HUR", "MTR", "KMT", "C62", "KGM", "???");
    private static final List<LineKind> KINDS = List.of(
            LineKind.LABOUR, LineKind.PART, LineKind.TRAVEL, LineKind.OVERTIME, LineKind.SERVICE, LineKind.OTHER);
    private static final List<String> QUANTITIES =
            List.of("0", "0.000001", "1", "59.999999", "12.5", "9999999999999.999999");
    private static final List<String> MOMENTS = List.of(
            "-0500-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "2026-03-29T00:59:59Z",
            "2026-03-29T01:00:00Z",
            "2026-03-02T15:30:00Z",
            "9999-12-31T23:59:59Z");
    private static final KnownReference REFERENCE = new KnownReference()
            .rates("EUR", "999999999999.99", "0.000001")
            .part("DEAR", "9999999999999.99", "EUR")
            .part("SWISS", "0.0001", "CHF")
            .warranty("SN-1", "0001-01-01", "9999-12-31")
            .contract("0001-01-01", "9999-12-31")
            .evidence("PHOTO_AFTER", "MEASUREMENT", "SOMETHING_NEW")
            .calendar(false);
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    @Property(tries = 2_000)
    void factsAreFoundForEveryHonestReport(@ForAll long seed, @ForAll @IntRange(max = 60) int lines) {
        var facts = facts(report(seed, lines));

        assertThat(facts.lines()).hasSize(lines);
        assertThat(List.of(
                        facts.work().labourSeconds(),
                        facts.work().overtimeSeconds(),
                        facts.work().overtimeSecondsOffHours(),
                        facts.travel().metres(),
                        facts.unplanned().seconds(),
                        facts.unplanned().metres(),
                        facts.unplanned().pieces(),
                        facts.value().cents(),
                        facts.report().secondsSignedEarly()))
                .allSatisfy(number -> assertThat(BigDecimal.valueOf(number)).isBetween(BigDecimal.ZERO, MOST));
    }

    @Property(tries = 500)
    void theOrderOfTheLinesChangesNothingButTheirOrder(@ForAll long seed, @ForAll @IntRange(max = 30) int lines) {
        var report = report(seed, lines);
        var shuffled = new ArrayList<>(report.getLines());
        Collections.shuffle(shuffled, new Random(seed));

        var facts = facts(report);
        var other = facts(ReportSigned.newBuilder(report).setLines(shuffled).build());

        assertThat(other.work()).isEqualTo(facts.work());
        assertThat(other.travel()).isEqualTo(facts.travel());
        assertThat(other.unplanned()).isEqualTo(facts.unplanned());
        assertThat(other.value()).isEqualTo(facts.value());
        assertThat(other.report()).isEqualTo(facts.report());
        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(facts.lines());
    }

    @Property(tries = 200)
    void whatIsKeptIsWhatWasFound(@ForAll long seed, @ForAll @IntRange(max = 30) int lines) {
        var facts = facts(report(seed, lines));

        assertThat(Snapshot.read(Snapshot.of(facts).bytes()).facts()).isEqualTo(facts);
    }

    private static Facts facts(ReportSigned report) {
        return ReportFacts.of(report, REFERENCE, Past.NOTHING);
    }

    private static ReportSigned report(long seed, int lines) {
        var random = new Random(seed);
        var report = aReport()
                .withoutLines()
                .onSerial("SN-1")
                .underContract("C-1")
                .signedAt(one(MOMENTS, random))
                .with(one -> one.setMetresFromSeat(random.nextBoolean() ? random.nextLong() : null)
                        .setAttachments(List.of(photo(
                                AttachmentKind.PHOTO,
                                photo -> photo.setCapturedAt(Instant.parse(one(MOMENTS, random)))
                                        .setPerceptualHash(random.nextLong())
                                        .setMetresFromSite(random.nextLong())))));
        for (var i = 0; i < lines; i++) {
            report.withLine(
                    "L" + i,
                    one(KINDS, random),
                    one(QUANTITIES, random),
                    one(UNITS, random),
                    line -> odd(line, random));
        }
        return report.signed();
    }

    private static ReportLine.Builder odd(ReportLine.Builder line, Random random) {
        var from = Instant.parse(one(MOMENTS, random));
        var to = Instant.parse(one(MOMENTS, random));
        var price =
                new UnitPrice(new BigDecimal(one(QUANTITIES, random)).setScale(6), one(List.of("EUR", "CHF"), random));
        return line.setCode(random.nextBoolean() ? one(List.of("DEAR", "SWISS", "", "?"), random) : null)
                .setUnplanned(random.nextBoolean())
                .setConsented(random.nextBoolean())
                .setPeriods(from.isBefore(to) ? List.of(new WorkPeriod(from, to)) : List.of())
                .setClaimedUnitPrice(random.nextBoolean() ? price : null);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
