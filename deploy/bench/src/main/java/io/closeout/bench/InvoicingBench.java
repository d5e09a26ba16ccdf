package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Feeds decisions to invoicing-service alone and tells what an invoice costs, with one series and with many. */
@Command(
        name = "invoicing",
        mixinStandardHelpOptions = true,
        description = "Measures how fast decisions become numbered invoices, and invoices become documents.")
final class InvoicingBench implements Callable<Integer> {

    private static final String TOPIC = "closeout.invoice.events.v1";
    private static final String ISSUED = "closeout.InvoiceIssued.v1";
    private static final String RENDERED = "closeout.DocumentsRendered.v1";
    private static final String SERVICE = "invoicing";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String NO_DOCUMENTS = " -Dcloseout.rendition.every=off";

    @ParentCommand
    Bench bench = new Bench();

    @Option(names = "--invoices", description = "Invoices of each measured run.", defaultValue = "20000")
    int invoices;

    @Option(names = "--documents", description = "Invoices of the run with documents.", defaultValue = "1000")
    int documents;

    @Option(names = "--lines", description = "Lines of a report.", defaultValue = "5")
    int lines;

    @Option(names = "--series", split = ",", description = "Stations, each with a series.", defaultValue = "1,100")
    List<Integer> series = List.of();

    private final PrintWriter out = new PrintWriter(System.out, true);

    /** What a run took. */
    private record Spent(int invoices, Duration wall, Map<String, Duration> cpu, Map<String, Duration> compiling) {

        double perSecond() {
            return invoices * 1e9 / wall.toNanos();
        }

        double millis(String process) {
            return cpu.getOrDefault(process, Duration.ZERO).toNanos() / 1e6 / invoices;
        }

        double compilingMillis() {
            return compiling.getOrDefault(SERVICE, Duration.ZERO).toNanos() / 1e6 / invoices;
        }
    }

    @Override
    public Integer call() throws Exception {
        for (var stations : series) {
            try (var platform = bench.platform(out);
                    var system = start(platform, NO_DOCUMENTS)) {
                var stream = new VerifiedStream(platform, stations, lines);
                stream.introduce();
                run(platform, system, stream, invoices);
                print(stations + " series", run(platform, system, stream, invoices));
                if (stations.equals(series.getLast())) {
                    ceilings(platform);
                }
            }
        }
        documents();
        return 0;
    }

    private SystemUnderTest start(Platform platform, String options) {
        return SystemUnderTest.start(platform, List.of(SERVICE), bench.checkout, bench.folder(), bench.jvm + options);
    }

    private Spent run(Platform platform, SystemUnderTest system, VerifiedStream stream, int count) throws Exception {
        try (var events = new EventCount(platform, TOPIC)) {
            return measure(system, count, () -> {
                stream.send(count);
                events.await(ISSUED, count, PATIENCE);
            });
        }
    }

    /** Work that may be interrupted. */
    private interface Work {
        void run() throws Exception;
    }

    private static Spent measure(SystemUnderTest system, int count, Work work) throws Exception {
        var cpu = system.cpu();
        var compiling = system.compiling();
        var start = System.nanoTime();
        work.run();
        return new Spent(
                count,
                Duration.ofNanos(System.nanoTime() - start),
                ProcessCpu.since(cpu, system.cpu()),
                ProcessCpu.since(compiling, system.compiling()));
    }

    private void print(String what, Spent spent) {
        out.printf(
                "%-28s %8.0f/s %8.2f ms CPU service (%.2f of it compiling) %6.2f postgresql %6.2f kafka%n",
                what,
                spent.perSecond(),
                spent.millis(SERVICE),
                spent.compilingMillis(),
                spent.millis("postgresql"),
                spent.millis("kafka"));
    }

    private void ceilings(Platform platform) throws Exception {
        var length = Duration.ofSeconds(10);
        out.printf(
                "ceilings of the same run: %d single-row commits/s, %d batched rows/s, %d records/s produced%n",
                DatabaseCeiling.singleCommitsPerSecond(platform, length),
                DatabaseCeiling.batchedInsertsPerSecond(platform, length),
                KafkaCeiling.recordsPerSecond(platform, length));
    }

    /** How long issuing takes while documents are made, and how long until the last document is there. */
    private void documents() throws Exception {
        try (var platform = bench.platform(out);
                var system = start(platform, "");
                var events = new EventCount(platform, TOPIC)) {
            var stream = new VerifiedStream(platform, 100, lines);
            stream.introduce();
            stream.send(documents);
            events.await(RENDERED, documents, PATIENCE);
            var issuing = new long[1];
            var begin = System.nanoTime();
            var spent = measure(system, documents, () -> {
                stream.send(documents);
                events.await(ISSUED, 2 * documents, PATIENCE);
                issuing[0] = System.nanoTime() - begin;
                events.await(RENDERED, 2 * documents, PATIENCE);
            });
            print("with documents", spent);
            out.printf(
                    "the last invoice was issued after %.1f s, rendered after %.1f s%n",
                    issuing[0] / 1e9, spent.wall().toMillis() / 1e3);
        }
    }
}
