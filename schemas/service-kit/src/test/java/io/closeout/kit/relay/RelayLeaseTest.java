package io.closeout.kit.relay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLeaseTest {

    private static final int BATCH = 100;

    private RelayLease lease;
    private RelayPosition position;
    private final String aggregate = UUID.randomUUID().toString();

    @BeforeAll
    static void migrate() {
        OutboxDatabase.migrate();
    }

    @BeforeEach
    void takeLease() throws SQLException {
        lease = requireNonNull(RelayLease.take(OutboxDatabase.connect()));
        position = lease.position();
        drain();
    }

    @AfterEach
    void giveBack() throws SQLException {
        lease.close();
    }

    @Test
    void aSlowWritersRowIsNotOvertaken() throws SQLException {
        var lastSeq = lastSeq();
        try (var slow = OutboxDatabase.transaction();
                var fast = OutboxDatabase.transaction()) {
            OutboxDatabase.add(slow, aggregate);
            OutboxDatabase.add(fast, UUID.randomUUID().toString());
            fast.commit();

            var naive = rowsBehind(lastSeq);
            var ours = drain();
            slow.commit();

            assertThat(naive)
                    .as("a reader of seq > last has moved past the slow row")
                    .isEqualTo(lastSeq + 2);
            assertThat(ours)
                    .as("nothing is final while the older writer is open")
                    .isEmpty();
            assertThat(drain()).hasSize(2);
        }
    }

    @Test
    void anAggregateKeepsItsOrderWhenTheSecondWriterGotItsTransactionIdFirst() throws SQLException {
        try (var second = OutboxDatabase.transaction();
                var first = OutboxDatabase.transaction()) {
            OutboxDatabase.takeTransactionId(second);
            OutboxDatabase.add(first, aggregate);
            first.commit();
            OutboxDatabase.add(second, aggregate);
            second.commit();

            var byTransactionId = OutboxDatabase.strings(
                    lease.connection(),
                    "select version::text from outbox where aggregateid = '%s' order by xid, seq".formatted(aggregate));

            assertThat(byTransactionId).as("the naive order").containsExactly("2", "1");
            assertThat(drain()).extracting(OutboxRow::version).containsExactly(1L, 2L);
        }
    }

    @Test
    void pagesOfALargeWindowMissAndRepeatNothing() throws SQLException {
        try (var connection = OutboxDatabase.connect()) {
            for (var i = 0; i < 2 * BATCH + 7; i++) {
                OutboxDatabase.add(connection, aggregate);
            }
        }

        var read = drain();

        assertThat(read).hasSize(2 * BATCH + 7);
        assertThat(read).extracting(OutboxRow::version).isSorted();
    }

    @Test
    void aCrashBeforeThePositionMovedSendsTheSameRowsAgain() throws SQLException {
        try (var connection = OutboxDatabase.connect()) {
            OutboxDatabase.add(connection, aggregate);
        }
        var sent = lease.read(position, BATCH);
        lease.close();

        lease = requireNonNull(RelayLease.take(OutboxDatabase.connect()));
        var again = lease.read(lease.position(), BATCH);

        assertThat(again.rows())
                .extracting(OutboxRow::id)
                .containsAll(sent.rows().stream().map(OutboxRow::id).toList());
    }

    @Test
    void onlyOneProcessHoldsTheLease() throws SQLException {
        assertThat(RelayLease.take(OutboxDatabase.connect())).isNull();
    }

    @Test
    void theLeaseEndsWithItsConnection() throws SQLException {
        lease.close();

        lease = requireNonNull(RelayLease.take(OutboxDatabase.connect()));

        assertThat(lease.position()).isNotNull();
    }

    @Test
    void aRollbackLeavesNoHoleInTheVersions() throws SQLException {
        try (var connection = OutboxDatabase.transaction()) {
            for (var i = 0; i < 20; i++) {
                OutboxDatabase.add(connection, aggregate);
                if (i % 3 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }

        var versions = drain().stream().map(OutboxRow::version).toList();

        assertThat(versions).hasSize(13).first().isEqualTo(1L);
        assertThat(versions).last().isEqualTo(13L);
    }

    @Test
    void twelveConcurrentWritersWithRollbacksLoseNothing() throws Exception {
        var seed = 42L;
        var read = new ArrayList<OutboxRow>();
        try (var pool = Executors.newFixedThreadPool(12)) {
            var writers = new ArrayList<Callable<Integer>>();
            for (var w = 0; w < 12; w++) {
                var random = new java.util.Random(seed + w);
                writers.add(() -> write(random));
            }
            var running = writers.stream().map(pool::submit).toList();
            while (!running.stream().allMatch(java.util.concurrent.Future::isDone)) {
                read.addAll(drain());
            }
            var committed = 0;
            for (var one : running) {
                committed += one.get();
            }
            read.addAll(drain());

            assertThat(read).as("seed %d", seed).hasSize(committed);
            assertThat(read).extracting(OutboxRow::id).doesNotHaveDuplicates();
        }
    }

    private static int write(java.util.Random random) throws SQLException {
        var committed = 0;
        try (var connection = OutboxDatabase.transaction()) {
            for (var i = 0; i < 60; i++) {
                var rows = 1 + random.nextInt(3);
                for (var r = 0; r < rows; r++) {
                    OutboxDatabase.add(connection, UUID.randomUUID().toString());
                    Thread.onSpinWait();
                }
                if (random.nextInt(20) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += rows;
                }
                if (ThreadLocalRandom.current().nextInt(10) == 0) {
                    Thread.yield();
                }
            }
        }
        return committed;
    }

    private List<OutboxRow> drain() throws SQLException {
        var all = new ArrayList<OutboxRow>();
        while (true) {
            var batch = lease.read(position, BATCH);
            all.addAll(batch.rows());
            position = position.after(batch);
            lease.move(position);
            if (!batch.full()) {
                return all;
            }
        }
    }

    private long lastSeq() throws SQLException {
        try (Connection connection = OutboxDatabase.connect()) {
            return Long.parseLong(
                    OutboxDatabase.strings(connection, "select nextval(pg_get_serial_sequence('outbox', 'seq'))::text")
                            .getFirst());
        }
    }

    /** Where a reader that remembers the highest seq it saw stands now. */
    private long rowsBehind(long last) throws SQLException {
        try (Connection connection = OutboxDatabase.connect()) {
            return Long.parseLong(OutboxDatabase.strings(
                            connection,
                            "select coalesce(max(seq), %d)::text from outbox where seq > %d".formatted(last, last))
                    .getFirst());
        }
    }
}
