package io.closeout.bench;

import io.closeout.bench.Caller.Call;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What a technician's device sends: a report that names a photo, the photo, and a drawn signature. report-service alone
 * runs, on one core; PostgreSQL, the broker and the load generator share the other.
 */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = "Measures hand-in, photo and signature on one core.")
final class CaptureBench implements Callable<Integer> {

    @ParentCommand
    Bench bench = new Bench();

    @Option(names = "--reports", description = "Reports of the measured run.", defaultValue = "1000")
    int reports;

    @Option(names = "--warmup-reports", description = "Reports before it.", defaultValue = "2000")
    int warmup;

    @Option(names = "--photo-width", description = "Pixels; the height is three quarters of it.", defaultValue = "2048")
    int photoWidth;

    private final PrintWriter out = new PrintWriter(System.out, true);

    @Override
    public Integer call() throws Exception {
        var jvm = "-XX:ActiveProcessorCount=1 " + bench.jvm;
        try (var platform = bench.platform(out);
                var system = SystemUnderTest.start(platform, List.of("report"), bench.checkout, bench.folder(), jvm)) {
            system.pinReport();
            var cast = Cast.create(platform, system);
            var pictures = new Pictures(photoWidth);
            var caller = new Caller(system, bench.connections);
            for (var round : List.of(warmup, reports)) {
                var visits = IntStream.range(0, round)
                        .mapToObj(number -> Visit.to(cast.of(number), pictures, number))
                        .toList();
                out.printf("%n%d reports, each with a photo of %d kB%n", round, pictures.photoBytes() / 1024);
                out.printf(
                        "%-10s %10s %12s %16s %14s%n",
                        "step", "calls/s", "report ms", "of it compiling", "database ms");
                var step = new Step(visits, caller, system);
                step.measure("hand-in", Visit::handIn, Visit::shows);
                step.measure("photo", Visit::photo, (visit, answer) -> {});
                step.measure("signature", Visit::signature, (visit, answer) -> {});
            }
        }
        return 0;
    }

    /** One call of every visit. */
    private record Step(List<Visit> visits, Caller caller, SystemUnderTest system) {

        /** Prints CPU milliseconds a call. */
        void measure(String name, Function<Visit, Call> call, BiConsumer<Visit, Buffer> after)
                throws InterruptedException {
            var cpu = system.cpu();
            var compiling = system.compiling();
            var start = System.nanoTime();
            caller.repeat(visits.size(), 0, i -> {
                var visit = visits.get(i);
                return caller.send(call.apply(visit), visit.token()).onSuccess(answer -> after.accept(visit, answer));
            });
            var seconds = (System.nanoTime() - start) / 1e9;
            var spent = ProcessCpu.since(cpu, system.cpu());
            System.out.printf(
                    "%-10s %10.0f %12.2f %16.2f %14.2f%n",
                    name,
                    visits.size() / seconds,
                    millis(spent, "report") / visits.size(),
                    millis(ProcessCpu.since(compiling, system.compiling()), "report") / visits.size(),
                    millis(spent, "postgresql") / visits.size());
        }
    }

    private static double millis(Map<String, Duration> times, String process) {
        return times.getOrDefault(process, Duration.ZERO).toNanos() / 1e6;
    }

    /** A report and what its device sends about it; the bytes of a photo are made anew when they are sent. */
    private record Visit(
            String token, String path, String report, Pictures pictures, int number, AtomicReference<String> seen) {

        static Visit to(Cast.Network network, Pictures pictures, int number) {
            var id = UUID.randomUUID();
            var report = new Requests().report(id, network, number, pictures.attachment(number));
            return new Visit(
                    network.token(), "/api/reports/" + id, report, pictures, number, new AtomicReference<>(""));
        }

        Call handIn() {
            return Call.json(HttpMethod.PUT, path, report);
        }

        void shows(Buffer report) {
            seen.set(Caller.seen(report));
        }

        Call photo() {
            return new Call(
                    HttpMethod.PUT,
                    "%s/photos/%s?kind=PHOTO".formatted(path, pictures.digest(number)),
                    "image/jpeg",
                    pictures.photo(number));
        }

        Call signature() {
            return Call.json(
                    HttpMethod.POST,
                    path + "/signature",
                    new Requests().drawn(Objects.requireNonNullElse(seen.get(), ""), pictures.signature()));
        }
    }
}
