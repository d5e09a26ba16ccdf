package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** SQL statements per case, counted in the server's own log over a short run at full load. */
record StatementCount(int cases, Map<String, Long> byDatabase) {

    private static final Pattern LINE = Pattern.compile("duration: .* (?:execute|statement|bind|parse)");
    private static final Pattern DATABASE = Pattern.compile("db=(\\w+)");

    static StatementCount of(Platform platform, Load load, int cases)
            throws SQLException, IOException, InterruptedException {
        var log = platform.folder().resolve("logs").resolve("postgres.log");
        settings(
                platform,
                "alter system set log_line_prefix = 'db=%d '",
                "alter system set log_min_duration_statement = 0");
        var before = Files.exists(log) ? Files.size(log) : 0;
        load.run(cases);
        settings(platform, "alter system reset log_min_duration_statement", "alter system reset log_line_prefix");
        var counts = new TreeMap<String, Long>();
        try (var channel = Files.newByteChannel(log)) {
            channel.position(before);
            try (var lines = new java.io.BufferedReader(
                    java.nio.channels.Channels.newReader(channel, java.nio.charset.StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> count(line, counts));
            }
        }
        return new StatementCount(cases, counts);
    }

    private static void count(String line, Map<String, Long> counts) {
        var database = DATABASE.matcher(line);
        if (database.find()
                && LINE.matcher(line).find()
                && (line.contains(" execute ") || line.contains(" statement:"))) {
            counts.merge(database.group(1), 1L, Long::sum);
        }
    }

    private static void settings(Platform platform, String... statements) throws SQLException {
        var postgres = platform.postgres();
        try (var connection = postgres.connect("report", postgres.superuser());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    String report() {
        var text = new StringBuilder("%nSQL statements per case (over %d cases):%n".formatted(cases));
        byDatabase.forEach((name, count) -> text.append("  %-14s %6.2f%n".formatted(name, (double) count / cases)));
        return text.toString();
    }
}
