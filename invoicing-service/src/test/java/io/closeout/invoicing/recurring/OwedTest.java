package io.closeout.invoicing.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwedTest {

    private static final Period MARCH = period("2026-03-01", "2026-03-31");

    @Test
    void whatBeginsOnThe31stBeginsOnTheLastDayOfAShorterMonth() {
        var firstDays = LongStream.range(0, 4)
                .mapToObj(index ->
                        Period.of(day("2027-12-31"), 1, index).firstDay().toString())
                .toList();

        assertThat(firstDays).containsExactly("2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31");
    }

    @Test
    void aYearThatBeginsOnLeapDayHasNoHoleAndNoDayTwice() {
        for (var index = 0L; index < 8; index++) {
            var period = Period.of(day("2028-02-29"), 12, index);
            var next = Period.of(day("2028-02-29"), 12, index + 1);

            assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
        }
    }

    @Test
    void aPriceThatChangesInTheMiddleCountsFromItsDay() {
        var parts = agreement(null, version(1, "2026-01-01", "100"), version(2, "2026-03-11", "200"))
                .owedIn(MARCH);

        assertThat(parts).extracting(Owed.Part::days).containsExactly(10L, 21L);
    }

    @Test
    void aLaterVersionThatBeginsEarlierWins() {
        var parts = agreement(
                        null,
                        version(1, "2026-01-01", "100"),
                        version(2, "2026-03-20", "200"),
                        version(3, "2026-03-11", "300"))
                .owedIn(MARCH);

        assertThat(parts).extracting(part -> part.version().version()).containsExactly(1, 3);
    }

    @Test
    void nothingIsOwedForAPause() {
        var agreement = new Agreement(
                UUID.randomUUID(),
                0,
                "A-1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                terms(),
                null,
                List.of(version(1, "2026-01-01", "100")),
                List.of(
                        new Pause(day("2026-03-05"), day("2026-03-31"), "winter"),
                        new Pause(day("2026-04-01"), null, "x")));

        assertThat(agreement.owedIn(MARCH)).extracting(Owed.Part::days).containsExactly(4L);
        assertThat(agreement.owedIn(period("2026-04-01", "2026-04-30"))).isEmpty();
    }

    @Test
    void anEarlyEndGivesTheDaysAfterItBack() {
        var agreement = agreement(null, version(1, "2026-01-01", "100"), version(2, "2026-03-11", "200"));

        var unused = CreditUnusedDays.unused(agreement, MARCH, day("2026-03-20"));

        // 11 of the 21 days of the second price.
        assertThat(unused).containsExactly(Map.entry(2, new BigDecimal("0.523810")));
        assertThat(CreditUnusedDays.unused(agreement, MARCH, day("2026-02-28"))).isEmpty();
    }

    @Test
    void partsOfAPeriodArePricedByDays() {
        var agreement = agreement(null, version(1, "2026-01-01", "100"), version(2, "2026-03-11", "200"));

        var lines = new FeeLines(agreement, MARCH).of(agreement.owedIn(MARCH), part -> {
            throw new IllegalStateException("no policy is asked");
        });

        assertThat(lines).extracting(line -> line.net().toString()).containsExactly("32.26 EUR", "135.48 EUR");
        assertThat(lines.getFirst().explanation().formula()).isEqualTo("round2(quantity * round6(price * days / of))");
    }

    private static Agreement agreement(@Nullable LocalDate endsOn, AgreedVersion... versions) {
        return new Agreement(
                UUID.randomUUID(),
                0,
                "A-1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                terms(),
                endsOn,
                List.of(versions),
                List.of());
    }

    private static Agreement.Terms terms() {
        return new Agreement.Terms(null, "EUR", 1, true, "BE", false, day("2026-01-01"));
    }

    private static AgreedVersion version(int number, String from, String price) {
        var line = new AgreedLine("Maintenance", BigDecimal.ONE, "MON", new BigDecimal(price), null);
        return new AgreedVersion(number, day(from), "index", List.of(line), Instant.EPOCH, "somebody");
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
