package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lets verification-service start on a full topic and tells what a report costs it and its database. */
@Command(
        name = "verification",
        mixinStandardHelpOptions = true,
        description = "Measures how fast signed reports are verified, and what is kept of them.")
final class VerificationBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SERVICE = "verification";
    private static final List<Integer> PERCENTS = List.of(1, 20, 40, 60, 80, 100);

    @ParentCommand
    Bench bench = new Bench();

    @Option(names = "--cases", description = "Reports in the topic.", defaultValue = "20000")
    int cases;

    @Option(names = "--lines", description = "Lines of a report.", defaultValue = "5")
    int lines;

    private final PrintWriter out = new PrintWriter(System.out, true);

    /** A moment of the run. */
    private record Reading(
            long nanos,
            double events,
            Map<String, Duration> cpu,
            Map<String, Duration> compiling,
            long heapKilobytes) {}

    @Override
    public Integer call() throws Exception {
        try (var platform = bench.platform(out)) {
            new ReportStream(lines).send(platform, cases);
            try (var system =
                    SystemUnderTest.start(platform, List.of(SERVICE), bench.checkout, bench.folder(), bench.jvm)) {
                watch(system);
            }
            tell(platform);
        }
        return 0;
    }

    private void watch(SystemUnderTest system) throws Exception {
        out.printf("%n%d reports of %d lines and three photos, from a cold start%n", cases, lines);
        out.printf(
                "%-10s %10s %14s %18s %16s %14s%n",
                "reports", "reports/s", "service CPU µs", "of it compiling", "database CPU µs", "live heap kB");
        var start = reading(system);
        var before = start;
        for (var percent : PERCENTS) {
            var now = await(system, (long) cases * percent / 100);
            print(percent + " %", before, now);
            // The collection that the heap was measured by is not charged to the reports that follow.
            before = reading(system, now.heapKilobytes());
        }
        print("together", start, before);
    }

    private Reading await(SystemUnderTest system, long events) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (events(system) < events) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%.0f of %d reports after %s".formatted(events(system), events, PATIENCE));
            }
            Thread.sleep(100);
        }
        var now = reading(system);
        return new Reading(
                now.nanos(),
                now.events(),
                now.cpu(),
                now.compiling(),
                LiveHeap.kilobytes(system.service(SERVICE).pid()));
    }

    private static double events(SystemUnderTest system) {
        return IntakeCount.of(system.service(SERVICE).managementUrl()).events();
    }

    private static Reading reading(SystemUnderTest system) {
        return reading(system, 0);
    }

    private static Reading reading(SystemUnderTest system, long heapKilobytes) {
        return new Reading(System.nanoTime(), events(system), system.cpu(), system.compiling(), heapKilobytes);
    }

    private void print(String part, Reading from, Reading to) {
        var events = Math.max(1, to.events() - from.events());
        out.printf(
                "%-10s %10.0f %14.1f %18.1f %16.1f %14d%n",
                part,
                events * 1e9 / (to.nanos() - from.nanos()),
                micros(from.cpu(), to.cpu(), SERVICE) / events,
                micros(from.compiling(), to.compiling(), SERVICE) / events,
                micros(from.cpu(), to.cpu(), "postgresql") / events,
                to.heapKilobytes());
    }

    private static double micros(Map<String, Duration> from, Map<String, Duration> to, String process) {
        return ProcessCpu.since(from, to).getOrDefault(process, Duration.ZERO).toNanos() / 1e3;
    }

    /** What became of the reports, and how much room each takes. */
    private void tell(Platform platform) throws SQLException {
        var postgres = platform.postgres();
        try (var connection = postgres.connect(SERVICE, postgres.superuser());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        (select state || ' ' || coalesce(review_cause, ''), count(*)::bigint from verification
                            group by 1 order by 2 desc)
                        union all
                        (select 'bytes a case in ' || relname, pg_total_relation_size(oid) / greatest(1, (
                            select count(*) from verification)) from pg_class
                            where relkind = 'r' and relnamespace = 'public'::regnamespace
                            order by 2 desc limit 12)""")) {
            while (rows.next()) {
                out.printf("%-40s %12d%n", rows.getString(1), rows.getLong(2));
            }
        }
    }
}
