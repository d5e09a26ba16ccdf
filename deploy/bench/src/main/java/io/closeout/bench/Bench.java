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
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the pipeline and the machine.")
public final class Bench implements Callable<Integer> {

    @Option(names = "--checkout", description = "Folder of the built checkout.", defaultValue = ".")
    Path checkout = Path.of(".");

    @Option(names = "--cases", description = "Cases of the measured run.", defaultValue = "10000")
    int cases;

    @Option(names = "--warmup", description = "Cases before it.", defaultValue = "5000")
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
        var folder = checkout.resolve("deploy/bench/target/run");
        var options = PlatformOptions.in(folder).withFreshData().withFullSpeed().withProgress(out::println);
        try (var platform = Platform.start(options);
                var system = SystemUnderTest.start(platform, checkout, folder, jvm)) {
            var cast = Cast.create(platform, system);
            out.printf("warming up with %d cases%n", warmup);
            var load = new Load(platform, system, cast, connections);
            load.run(warmup);
            var throughput = new Throughput(load, system).measure(cases);
            out.println(throughput.report());
            var statements = StatementCount.of(platform, load, 200);
            out.println(statements.report());
            var rate = Math.max(1, (int) (throughput.casesPerSecond() / 5));
            var latency = new Latency(load).measure(rate, Duration.ofSeconds(latencySeconds));
            out.println(latency.report());
            var ceilings = Ceilings.measure(platform, rate, Duration.ofSeconds(10));
            out.println(ceilings.report(throughput, latency));
        }
        return 0;
    }
}
