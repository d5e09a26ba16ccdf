package io.closeout.bench;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.Platform;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows pages over many cases to three readers and prints how long each took and what it weighs. */
@Command(name = "pages", mixinStandardHelpOptions = true, description = "Measures the case pages over many cases.")
final class PageBench implements Callable<Integer> {

    @ParentCommand
    Bench bench = new Bench();

    @Option(names = "--cases", description = "Cases that lie in the database.", defaultValue = "10000")
    int cases;

    @Option(names = "--hold", description = "Minutes to stay up afterwards, to look at the pages.", defaultValue = "0")
    int holdMinutes;

    @Override
    public Integer call() throws Exception {
        var out = new PrintWriter(System.out, true);
        try (var platform = bench.platform(out);
                var system =
                        SystemUnderTest.start(platform, List.of("report"), bench.checkout, bench.folder(), bench.jvm)) {
            var service = system.service("report");
            var began = System.nanoTime();
            SeededCases.lay(platform, cases);
            out.printf("%d cases laid down in %d s%n", cases, (System.nanoTime() - began) / 1_000_000_000);
            for (var reader : readers(platform)) {
                out.println(new PageTimes(service.url(), reader).report());
            }
            if (holdMinutes > 0) {
                out.printf("up at %s for %d minutes; %s%n", service.url(), holdMinutes, bench.folder());
                Thread.sleep(Duration.ofMinutes(holdMinutes));
            }
        }
        return 0;
    }

    private static List<PageTimes.Reader> readers(Platform platform) {
        var office = Persona.called("office").withRoles("back-office").ofTenant(SeededCases.TENANT);
        var station = Persona.called("station")
                .withRoles("station")
                .ofTenant(SeededCases.TENANT)
                .actingFor(PageTimes.STATION.toString());
        var customer = Persona.called("customer")
                .withRoles("customer")
                .ofTenant(SeededCases.TENANT)
                .actingFor(PageTimes.CUSTOMER.toString());
        return List.of(
                new PageTimes.Reader("office", platform.identity().token(office)),
                new PageTimes.Reader("station", platform.identity().token(station)),
                new PageTimes.Reader("customer", platform.identity().token(customer)));
    }
}
