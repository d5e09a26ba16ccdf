package io.closeout.kit.policy;

import static io.closeout.kit.policy.PolicyFixture.FORMAT;
import static io.closeout.kit.policy.PolicyFixture.RATE;
import static io.closeout.kit.policy.PolicyFixture.ROUNDING;
import static io.closeout.kit.policy.PolicyFixture.TERM;
import static io.closeout.kit.policy.PolicyFixture.book;
import static io.closeout.kit.policy.PolicyFixture.day;
import static io.closeout.kit.policy.PolicyFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final Scope BELGIUM = Scope.country("BE");
    private static final Scope LIEGE = Scope.station("BE", "liege");
    private static final Scope HOSPITAL = Scope.contract("BE", "liege", "hospital");

    @Test
    void whereNoOverlaySpeaksTheDefaultOfTheCatalogueIsInForce() {
        var resolved = book().resolve(HOSPITAL, day("2026-03-01"));

        assertThat(resolved.decimal(RATE)).isEqualByComparingTo("60");
        assertThat(resolved.duration(ROUNDING)).isEqualTo(Duration.ofMinutes(15));
        assertThat(resolved.integer(TERM)).isEqualTo(30);
        assertThat(resolved.text(FORMAT)).isEqualTo("pdf");
        assertThat(resolved.of(RATE).source()).isEqualTo(new Source("catalogue", 1, Level.EU));
    }

    @Test
    void theMoreSpecificLevelWinsAndSaysSo() {
        var book = book(
                policy("hospital", HOSPITAL).sets(RATE, "95").done(),
                policy("be", BELGIUM).sets(RATE, "70").done(),
                policy("liege", LIEGE).sets(RATE, "80").done());

        assertThat(book.resolve(HOSPITAL, day("2026-03-01")).of(RATE).source())
                .isEqualTo(new Source("hospital", 1, Level.CONTRACT));
        assertThat(book.resolve(LIEGE, day("2026-03-01")).decimal(RATE)).isEqualByComparingTo("80");
        assertThat(book.resolve(Scope.station("BE", "gent"), day("2026-03-01")).decimal(RATE))
                .isEqualByComparingTo("70");
        assertThat(book.resolve(Scope.country("FR"), day("2026-03-01")).decimal(RATE))
                .isEqualByComparingTo("60");
    }

    @Test
    void theFirstAndTheLastDayArePartOfTheValidity() {
        var book = book(policy("spring", BELGIUM)
                .from("2026-03-01")
                .until("2026-05-31")
                .sets(RATE, "70")
                .done());

        assertThat(book.resolve(BELGIUM, day("2026-02-28")).decimal(RATE)).isEqualByComparingTo("60");
        assertThat(book.resolve(BELGIUM, day("2026-03-01")).decimal(RATE)).isEqualByComparingTo("70");
        assertThat(book.resolve(BELGIUM, day("2026-05-31")).decimal(RATE)).isEqualByComparingTo("70");
        assertThat(book.resolve(BELGIUM, day("2026-06-01")).decimal(RATE)).isEqualByComparingTo("60");
    }

    @Test
    void aNewVersionReplacesTheWholePolicyFromItsFirstDay() {
        var book = book(policy("be", BELGIUM).sets(RATE, "70").sets(TERM, "45").done())
                .publish(List.of(policy("be", BELGIUM)
                        .version(2)
                        .from("2026-07-01")
                        .sets(RATE, "75")
                        .done()));

        assertThat(book.resolve(BELGIUM, day("2026-06-30")).integer(TERM)).isEqualTo(45);
        assertThat(book.resolve(BELGIUM, day("2026-07-01")).integer(TERM)).isEqualTo(30);
        assertThat(book.resolve(BELGIUM, day("2026-07-01")).of(RATE).source().version())
                .isEqualTo(2);
    }

    @Test
    void aBoundNarrowedLaterStopsAValuePublishedEarlierAndReportsIt() {
        var book = book(policy("liege", LIEGE).sets(RATE, "150").done())
                .publish(List.of(policy("be", BELGIUM)
                        .from("2026-07-01")
                        .sets(RATE, "70", "50", "100")
                        .done()));

        var before = book.resolve(LIEGE, day("2026-06-30"));
        var after = book.resolve(LIEGE, day("2026-07-01"));

        assertThat(before.decimal(RATE)).isEqualByComparingTo("150");
        assertThat(before.deviations()).isEmpty();
        assertThat(after.decimal(RATE)).isEqualByComparingTo("70");
        assertThat(after.deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.variable()).isEqualTo(RATE);
            assertThat(deviation.source().policyId()).isEqualTo("liege");
        });
    }

    @Test
    void publishingLeavesTheOldBookAsItWas() {
        var before = book();

        var after =
                before.publish(List.of(policy("be", BELGIUM).sets(RATE, "70").done()));

        assertThat(before.resolve(BELGIUM, day("2026-03-01")).decimal(RATE)).isEqualByComparingTo("60");
        assertThat(after.resolve(BELGIUM, day("2026-03-01")).decimal(RATE)).isEqualByComparingTo("70");
    }
}
