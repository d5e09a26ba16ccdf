package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Commits and batched inserts of rows the size of an invoice, with nothing around them. */
final class DatabaseCeiling {

    private static final int WRITERS = 8;
    private static final int BATCH = 500;
    private static final String INSERT =
            "insert into bench_row (id, a, b, payload) values (gen_random_uuid(), ?, ?, repeat('x', 1500))";

    private DatabaseCeiling() {}

    static long singleCommitsPerSecond(Platform platform, Duration length)
            throws SQLException, InterruptedException, ExecutionException {
        prepare(platform);
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Callable<Long>>();
            for (var w = 0; w < WRITERS; w++) {
                writers.add(() -> insertUntil(platform, System.nanoTime() + length.toNanos(), 1));
            }
            var total = 0L;
            for (var writer : pool.invokeAll(writers)) {
                total += writer.get();
            }
            return total / length.toSeconds();
        }
    }

    static long batchedInsertsPerSecond(Platform platform, Duration length) throws SQLException {
        prepare(platform);
        return insertUntil(platform, System.nanoTime() + length.toNanos(), BATCH) / length.toSeconds();
    }

    private static long insertUntil(Platform platform, long deadline, int batch) throws SQLException {
        var rows = 0L;
        try (var connection = connect(platform);
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < deadline) {
                for (var i = 0; i < batch; i++) {
                    statement.setLong(1, rows + i);
                    statement.setString(2, "row");
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
                rows += batch;
            }
        }
        return rows;
    }

    private static void prepare(Platform platform) throws SQLException {
        try (var connection = connect(platform);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_row");
            statement.execute("create table bench_row (id uuid primary key, a bigint, b text, payload text)");
        }
    }

    private static Connection connect(Platform platform) throws SQLException {
        var postgres = platform.postgres();
        return postgres.connect("report", postgres.superuser());
    }
}
