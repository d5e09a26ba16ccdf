package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Builds all case files anew from the beginning of the topics, as an operator would, and tells what an event costs. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        description = "Measures how fast case files are built from the topics.")
final class ProjectionBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String GROUP = "closeout-report";
    private static final int PARTS = 5;

    @ParentCommand
    Bench bench = new Bench();

    @Option(names = "--cases", description = "Cases whose events are read.", defaultValue = "10000")
    int cases;

    private final PrintWriter out = new PrintWriter(System.out, true);

    /** A moment of the rebuild. */
    private record Reading(long nanos, double events, Map<String, Duration> cpu, Map<String, Duration> compiling) {}

    @Override
    public Integer call() throws Exception {
        try (var platform = bench.platform(out);
                var system = SystemUnderTest.start(
                        platform, SystemUnderTest.ALL, bench.checkout, bench.folder(), bench.jvm)) {
            new Load(platform, system, Cast.create(platform, system), bench.connections).run(cases);
            var before = system.intake().get("report");
            var events = before == null ? 0 : Math.round(before.events());
            system.stopAllButReport();
            forget(platform, system);
            watch(system, events);
        }
        return 0;
    }

    /** The way of the service's own page: at rest, forget, read from the beginning. */
    private static void forget(Platform platform, SystemUnderTest system) throws Exception {
        system.service("report").stop();
        try (var admin = platform.kafka().admin();
                var connection = platform.postgres()
                        .connect("report", platform.postgres().superuser());
                var statement = connection.createStatement()) {
            statement.execute("call forget_case_files()");
            forgetPositions(admin);
        }
        system.service("report").start();
    }

    private static void forgetPositions(Admin admin) throws Exception {
        admin.deleteConsumerGroups(List.of(GROUP)).all().get();
    }

    private void watch(SystemUnderTest system, long events) throws InterruptedException {
        out.printf("%n%d events of %d cases, read again from the beginning%n", events, cases);
        out.printf(
                "%-10s %10s %12s %18s %14s%n", "events", "events/s", "report CPU µs", "of it compiling", "database µs");
        var start = reading(system);
        var before = start;
        for (var part = 1; part <= PARTS; part++) {
            var now = await(system, events * part / PARTS);
            print("%d/%d".formatted(part, PARTS), before, now);
            before = now;
        }
        print("together", start, before);
    }

    private Reading await(SystemUnderTest system, long events) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var now = reading(system);
        while (now.events() < events) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%.0f of %d events after %s".formatted(now.events(), events, PATIENCE));
            }
            Thread.sleep(20);
            now = reading(system);
        }
        return now;
    }

    private static Reading reading(SystemUnderTest system) {
        var events = IntakeCount.of(system.service("report").managementUrl()).events();
        return new Reading(System.nanoTime(), events, system.cpu(), system.compiling());
    }

    private void print(String part, Reading from, Reading to) {
        var events = Math.max(1, to.events() - from.events());
        out.printf(
                "%-10s %10.0f %12.1f %18.1f %14.1f%n",
                part,
                events * 1e9 / (to.nanos() - from.nanos()),
                micros(from.cpu(), to.cpu(), "report") / events,
                micros(from.compiling(), to.compiling(), "report") / events,
                micros(from.cpu(), to.cpu(), "postgresql") / events);
    }

    private static double micros(Map<String, Duration> from, Map<String, Duration> to, String process) {
        return ProcessCpu.since(from, to).getOrDefault(process, Duration.ZERO).toNanos() / 1e3;
    }
}
