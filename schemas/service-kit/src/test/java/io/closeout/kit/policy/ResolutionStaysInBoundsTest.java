package io.closeout.kit.policy;

import static io.closeout.kit.policy.PolicyFixture.RATE;
import static io.closeout.kit.policy.PolicyFixture.TERM;
import static io.closeout.kit.policy.PolicyFixture.catalogue;
import static io.closeout.kit.policy.PolicyFixture.day;
import static io.closeout.kit.policy.PolicyFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that hold for whatever overlays somebody manages to publish. */
class ResolutionStaysInBoundsTest {

    private static final LocalDate FIRST = day("2026-01-01");
    private static final List<Scope> SCOPES = List.of(
            Scope.EU, Scope.country("BE"), Scope.station("BE", "liege"), Scope.contract("BE", "liege", "hospital"));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noValueLeavesTheBoundsOfAnyLevelAbove(long seed) {
        var random = new Random(seed);
        var book = randomBook(random);

        var resolved = book.resolve(SCOPES.getLast(), FIRST.plusDays(random.nextInt(120)));

        for (var variable : catalogue().variables()) {
            var value = resolved.of(variable.name());
            assertThat(variable.bounds().contains(value.value())).isTrue();
            assertThat(value.bounds().contains(value.value())).isTrue();
            assertThat(value.bounds().isWithin(variable.bounds())).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMostSpecificOverlayInForceThatIsNoDeviationWins(long seed) {
        var random = new Random(seed);
        var book = randomBook(random);
        var day = FIRST.plusDays(random.nextInt(120));

        var resolved = book.resolve(SCOPES.getLast(), day);

        var expected = book.overlays().stream()
                .filter(overlay ->
                        overlay.isInForceOn(day) && overlay.settings().containsKey(RATE))
                .filter(overlay -> isNewest(book, overlay, day))
                .filter(overlay -> resolved.deviations().stream()
                        .noneMatch(deviation -> deviation.variable().equals(RATE)
                                && deviation.source().equals(overlay.source())))
                .map(Overlay::level)
                .max(Level::compareTo)
                .orElse(Level.EU);
        assertThat(resolved.of(RATE).source().level()).isEqualTo(expected);
    }

    private static boolean isNewest(PolicyBook book, Overlay overlay, LocalDate day) {
        return book.overlays().stream()
                .noneMatch(other -> other.policyId().equals(overlay.policyId())
                        && other.isInForceOn(day)
                        && other.version() > overlay.version());
    }

    private static PolicyBook randomBook(Random random) {
        var book = PolicyBook.empty(catalogue());
        for (var version = 1; version <= 12; version++) {
            var scope = SCOPES.get(random.nextInt(SCOPES.size()));
            try {
                book = book.publish(List.of(randomOverlay(random, scope, version)));
            } catch (PolicyRefusedException refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }
        return book;
    }

    private static Overlay randomOverlay(Random random, Scope scope, int version) {
        var min = 10 + random.nextInt(120);
        var max = min + random.nextInt(120);
        var value = min + random.nextInt(max - min + 1);
        var overlay = policy(scope.level().name(), scope)
                .version(version)
                .from(FIRST.plusDays(random.nextInt(100)).toString());
        if (random.nextBoolean()) {
            overlay.sets(RATE, Integer.toString(value), Integer.toString(min), Integer.toString(max));
        } else {
            overlay.sets(RATE, Integer.toString(value));
        }
        return random.nextBoolean()
                ? overlay.sets(TERM, Integer.toString(random.nextInt(70))).done()
                : overlay.done();
    }
}
