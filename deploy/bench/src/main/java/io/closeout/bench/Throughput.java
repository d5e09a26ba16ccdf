package io.closeout.bench;

import java.time.Duration;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cases per second with everything busy, and the CPU each process spent per case. */
final class Throughput {

    private final Load load;
    private final SystemUnderTest system;

    Throughput(Load load, SystemUnderTest system) {
        this.load = load;
        this.system = system;
    }

    /** CPU is counted from the first request until every consumer has caught up. */
    Result measure(int cases) throws Exception {
        var cpuBefore = system.cpu();
        var times = load.run(cases);
        var spent = new LinkedHashMap<String, Duration>();
        system.cpu()
                .forEach((process, cpu) ->
                        spent.put(process, cpu.minus(cpuBefore.getOrDefault(process, Duration.ZERO))));
        return new Result(cases, times, spent, system.residentMegabytes());
    }

    /** What was measured. */
    record Result(int cases, Load.Times times, Map<String, Duration> cpu, Map<String, Long> memory) {

        /** From the first request to the last InvoiceIssued in the hands of a subscriber. */
        long casesPerSecond() {
            return Math.round(cases * 1e9 / times.issued().toNanos());
        }

        /** Services, broker and database; the load generator is apart. */
        long microsPerCase() {
            return cpu.entrySet().stream()
                    .filter(process -> !process.getKey().equals("load generator"))
                    .mapToLong(process -> process.getValue().toNanos() / 1000 / cases)
                    .sum();
        }

        String report() {
            var text = new Formatter();
            text.format(
                    "%n%d cases: all signed after %d ms, issued after %d ms, every consumer idle after %d ms%n%d cases/s%n",
                    cases,
                    times.signed().toMillis(),
                    times.issued().toMillis(),
                    times.caughtUp().toMillis(),
                    casesPerSecond());
            text.format("%-16s %12s %10s%n", "process", "CPU-ms/case", "memory MB");
            cpu.forEach((process, spent) -> text.format(
                    "%-16s %12.3f %10s%n",
                    process, spent.toNanos() / 1e6 / cases, memory.containsKey(process) ? memory.get(process) : ""));
            text.format("%-16s %12.3f   (without the load generator)%n", "together", microsPerCase() / 1e3);
            return text.toString();
        }
    }
}
