package io.closeout.invoicing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.policy.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class LadderPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final Scope PLACE = Scope.contract("BE", "s", "GOLD");
    private static final List<Scope> SCOPES = List.of(
            Scope.EU,
            Scope.country("BE"),
            Scope.country("FR"),
            Scope.station("BE", "s"),
            new Scope(null, null, "GOLD"),
            PLACE);

    /** What a network published: versions, and whether each has the article. */
    record World(List<ListVersion> versions, List<ArticlePrice> prices) {}

    @Property(tries = 1_000)
    void thePriceDoesNotDependOnTheOrderInWhichListsCame(
            @ForAll("worlds") World world, @ForAll("days") LocalDate day, @ForAll Random random) {
        var versions = new ArrayList<>(world.versions());
        var prices = new ArrayList<>(world.prices());
        Collections.shuffle(versions, random);
        Collections.shuffle(prices, random);

        assertThat(Ladder.on(versions, PLACE, day).pick(prices, "EUR"))
                .isEqualTo(Ladder.on(world.versions(), PLACE, day).pick(world.prices(), "EUR"));
    }

    @Property(tries = 1_000)
    void thePriceIsTheOneASlowReaderFinds(@ForAll("worlds") World world, @ForAll("days") LocalDate day) {
        assertThat(Ladder.on(world.versions(), PLACE, day).pick(world.prices(), "EUR"))
                .isEqualTo(slowly(world, day));
    }

    @Property(tries = 500)
    void whatDoesNotSpeakForThePlaceChangesNothing(@ForAll("worlds") World world, @ForAll("days") LocalDate day) {
        var heard = world.versions().stream()
                .filter(one -> !Scope.country("FR").equals(one.scope()))
                .toList();

        assertThat(Ladder.on(heard, PLACE, day).pick(world.prices(), "EUR"))
                .isEqualTo(Ladder.on(world.versions(), PLACE, day).pick(world.prices(), "EUR"));
    }

    @Property(tries = 500)
    void aListForLaterChangesNothingToday(@ForAll("worlds") World world, @ForAll("days") LocalDate day) {
        var begun = world.versions().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .toList();

        assertThat(Ladder.on(begun, PLACE, day).pick(world.prices(), "EUR"))
                .isEqualTo(Ladder.on(world.versions(), PLACE, day).pick(world.prices(), "EUR"));
    }

    /** From the most specific scope to the least, from the highest version down to the first complete one. */
    private static Optional<ArticlePrice> slowly(World world, LocalDate day) {
        for (var scope : List.of(
                PLACE, new Scope(null, null, "GOLD"), Scope.station("BE", "s"), Scope.country("BE"), Scope.EU)) {
            for (var list = 0; list < SCOPES.size(); list++) {
                for (var version = 9; version > 0; version--) {
                    var name = "list-" + list;
                    var number = version;
                    var found = world.versions().stream()
                            .filter(one -> one.is(name, number) && one.scope().equals(scope) && one.isInForceOn(day))
                            .findFirst();
                    if (found.isEmpty()) {
                        continue;
                    }
                    var price = latest(world, found.get(), day);
                    if (price.isPresent()) {
                        return price;
                    }
                    if (found.get().complete()) {
                        break;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ArticlePrice> latest(World world, ListVersion version, LocalDate day) {
        ArticlePrice latest = null;
        for (var price : world.prices()) {
            if (version.is(price.listId(), price.version())
                    && !price.validFrom().isAfter(day)
                    && (latest == null || price.validFrom().isAfter(latest.validFrom()))) {
                latest = price;
            }
        }
        return Optional.ofNullable(latest);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<World> worlds() {
        var publication = Combinators.combine(
                        Arbitraries.integers().between(0, SCOPES.size() - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 20).injectNull(0.7),
                        Arbitraries.integers().between(0, 5).list().ofMaxSize(2).uniqueElements())
                .as(Publication::new);
        return publication.list().ofMaxSize(9).map(LadderPropertyTest::world);
    }

    /** One list for each scope, as publishing sees to it. */
    record Publication(
            int list, boolean complete, int from, @Nullable Integer length, List<Integer> begins) {

        ListVersion version(int number) {
            var first = FIRST.plusDays(from);
            return new ListVersion(
                    "list-" + list,
                    number,
                    SCOPES.get(list),
                    complete,
                    first,
                    length == null ? null : first.plusDays(length),
                    1,
                    "",
                    null,
                    "user:me",
                    Instant.EPOCH);
        }
    }

    private static World world(List<Publication> publications) {
        var last = new HashMap<Integer, Integer>();
        var versions = new ArrayList<ListVersion>();
        var prices = new ArrayList<ArticlePrice>();
        for (var one : publications) {
            var version = last.merge(one.list(), 1, Integer::sum);
            var from = FIRST.plusDays(one.from());
            versions.add(one.version(version));
            one.begins()
                    .forEach(later -> prices.add(aPrice(
                            "list-" + one.list(), version, from.plusDays(later), String.valueOf(prices.size() + 1))));
        }
        return new World(versions, prices);
    }

    private static ArticlePrice aPrice(String list, int version, LocalDate from, String price) {
        return new ArticlePrice(
                list, version, "A", "a", "C62", "EUR", new BigDecimal(price), BigDecimal.ONE, true, from);
    }
}
