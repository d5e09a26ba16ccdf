package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.platform.PlatformOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends cases through four packaged services, a real broker and a real database, and prints what it cost. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            CaptureBench.class,
            ProjectionBench.class,
            PageBench.class,
            VerificationBench.class,
            InvoicingBench.class
        },
        description = "Measures the pipeline and the machine.")
public final class Bench implements Callable<Integer> {

    private static final int WARM_UP_STEP = 5_000;

    @Option(names = "--checkout", description = "Folder of the built checkout.", defaultValue = ".")
    Path checkout = Path.of(".");

    @Option(names = "--cases", description = "Cases of the measured run.", defaultValue = "10000")
    int cases;

    @Option(names = "--warmup", description = "Cases before it; the compilers need many.", defaultValue = "30000")
    int warmup;

    @Option(names = "--connections", description = "Concurrent requests.", defaultValue = "16")
    int connections;

    @Option(names = "--latency-seconds", description = "Length of the run at 20 % load.", defaultValue = "30")
    int latencySeconds;

    @Option(names = "--jvm", description = "Further JVM options of the services, separated by blanks.")
    String jvm = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = new PrintWriter(System.out, true);
        var folder = folder();
        try (var platform = platform(out);
                var system = SystemUnderTest.start(platform, SystemUnderTest.ALL, checkout, folder, jvm)) {
            var cast = Cast.create(platform, system);
            var load = new Load(platform, system, cast, connections);
            warmUp(load, out);
            var before = system.intake();
            var throughput = new Throughput(load, system).measure(cases);
            out.println(throughput.report());
            out.println(IntakeCount.report(before, system.intake()));
            out.println(StatementCount.of(platform, load, 200).report());
            var rate = Math.max(1, (int) (throughput.casesPerSecond() / 5));
            before = system.intake();
            var latency = new Latency(load).measure(rate, Duration.ofSeconds(latencySeconds));
            out.println(latency.report());
            out.println(IntakeCount.report(before, system.intake()));
            var ceilings = Ceilings.measure(platform, rate, Duration.ofSeconds(10));
            out.println(ceilings.report(throughput, latency));
        }
        return 0;
    }

    Path folder() {
        return checkout.resolve("deploy/bench/target/run");
    }

    Platform platform(PrintWriter out) {
        return Platform.start(
                PlatformOptions.in(folder()).withFreshData().withFullSpeed().withProgress(out::println));
    }

    private void warmUp(Load load, PrintWriter out) throws InterruptedException {
        for (var done = 0; done < warmup; done += WARM_UP_STEP) {
            var step = Math.min(WARM_UP_STEP, warmup - done);
            var issued = load.run(step).issued();
            out.printf(
                    "warmed up with %d of %d cases, the last %d at %.0f cases/s%n",
                    done + step, warmup, step, step * 1e9 / issued.toNanos());
        }
    }
}
