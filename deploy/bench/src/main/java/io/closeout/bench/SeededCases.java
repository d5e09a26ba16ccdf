package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.dev.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;

/** Thirteen months of cases in the report service's database, without a single event. */
final class SeededCases {

    static final String TENANT = "bench";

    private SeededCases() {}

    /** The tables must be there, and empty. */
    static void lay(Platform platform, int cases) throws SQLException {
        var sql = text().replace("${tenant}", TENANT).replace("${cases}", Integer.toString(cases));
        var postgres = platform.postgres();
        try (var connection = postgres.connect("report", postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text() {
        try (var in = Objects.requireNonNull(SeededCases.class.getResourceAsStream("cases.sql"), "cases.sql")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
