package io.closeout.invoicing.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class NumberSeriesTest {

    private static final String TENANT = "number-net";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final int WRITERS = 8;
    private static final int TURNS = 40;

    @Inject
    NumberSeries numbers;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    private final UUID issuer = UUID.randomUUID();

    @Test
    void beginsAtOne() {
        assertThat(tenants.inTransaction(
                        TENANT, () -> take(issuer, 1, DAY).getFirst().printed()))
                .isEqualTo("F2026-000001");
    }

    @Test
    void givesAWholeChunkOneBlock() {
        tenants.inTransaction(TENANT, () -> take(issuer, 2, DAY));

        var block = tenants.inTransaction(TENANT, () -> take(issuer, 3, DAY));

        assertThat(block).extracting(DocumentNumber::sequence).containsExactly(3L, 4L, 5L);
    }

    @Test
    void givesANumberAgainThatWasRolledBack() {
        abandon(() -> take(issuer, 5, DAY));

        assertThat(tenants.inTransaction(TENANT, () -> take(issuer, 1, DAY)))
                .extracting(DocumentNumber::sequence)
                .containsExactly(1L);
    }

    @Test
    void neverDatesAHigherNumberEarlier() {
        tenants.inTransaction(TENANT, () -> take(issuer, 1, DAY));

        var later = tenants.inTransaction(TENANT, () -> take(issuer, 1, DAY.minusDays(3)));

        assertThat(later.getFirst().issueDate()).isEqualTo(DAY);
    }

    @Test
    void countsCreditNotesAndYearsApart() {
        tenants.inTransaction(TENANT, () -> take(issuer, 4, DAY));

        var wishes = new TreeMap<Series, NumberSeries.Wish>();
        wishes.put(new Series(issuer, "C2026"), new NumberSeries.Wish(1, DAY));
        wishes.put(new Series(issuer, "F2027"), new NumberSeries.Wish(1, DAY.plusYears(1)));
        var taken = tenants.inTransaction(TENANT, () -> numbers.take(wishes));

        assertThat(taken.values())
                .extracting(block -> block.next().printed())
                .containsExactlyInAnyOrder("C2026-000001", "F2027-000001");
    }

    @Test
    void hasNoGapAndNoDoubleWhenManyWriteAndSomeRollBack() {
        var kept = race(random -> {
            var count = 1 + random.nextInt(4);
            return take(issuer, count, DAY.plusDays(random.nextInt(5))).stream()
                    .map(DocumentNumber::sequence)
                    .toList();
        });

        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
    }

    @Test
    void wouldHaveGapsIfItWereASequence() {
        var kept = race(random -> List.of(nextOfSequence()));

        var first = kept.stream().mapToLong(Long::longValue).min().orElseThrow();
        var last = kept.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(last - first + 1).isGreaterThan(kept.size());
    }

    @Test
    void neverBlocksTwoWritersCrosswise() {
        var other = UUID.randomUUID();

        var kept = race(random -> {
            var wishes = new TreeMap<Series, NumberSeries.Wish>();
            for (var one : random.nextBoolean() ? List.of(issuer, other) : List.of(other, issuer)) {
                wishes.put(new Series(one, "F2026"), new NumberSeries.Wish(1, DAY));
            }
            return numbers.take(wishes).values().stream()
                    .map(block -> block.next().sequence())
                    .toList();
        });

        assertThat(kept.stream().filter(number -> number == 1)).hasSize(2);
        assertThat(Collections.max(kept)).isEqualTo(kept.size() / 2);
    }

    private List<Long> race(Function<Random, List<Long>> work) {
        var kept = new ConcurrentLinkedQueue<Long>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var running = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> pool.submit(() -> write(new Random(writer), work, kept)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        return new ArrayList<>(kept);
    }

    private void write(Random random, Function<Random, List<Long>> work, ConcurrentLinkedQueue<Long> kept) {
        for (var turn = 0; turn < TURNS; turn++) {
            if (random.nextInt(10) == 0) {
                abandon(() -> work.apply(random));
            } else {
                kept.addAll(tenants.inTransaction(TENANT, () -> work.apply(random)));
            }
        }
    }

    private void abandon(Supplier<?> work) {
        try {
            tenants.inTransaction(TENANT, () -> {
                assertThat(work.get()).isNotNull();
                throw new AbandonedException();
            });
        } catch (AbandonedException expected) {
            assertThat(expected).isNotNull();
        }
    }

    private List<DocumentNumber> take(UUID issuerId, int count, LocalDate today) {
        var series = new Series(issuerId, "F2026");
        var wishes = new TreeMap<Series, NumberSeries.Wish>();
        wishes.put(series, new NumberSeries.Wish(count, today));
        var block = Objects.requireNonNull(numbers.take(wishes).get(series));
        IntFunction<DocumentNumber> next = index -> block.next();
        return IntStream.range(0, count).mapToObj(next).toList();
    }

    /** Any sequence will do: none of them rolls back. */
    private long nextOfSequence() {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select nextval(pg_get_serial_sequence('audit', 'position'))")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
