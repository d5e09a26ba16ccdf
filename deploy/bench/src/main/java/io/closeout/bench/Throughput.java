package io.closeout.bench;

import java.time.Duration;
import java.util.Formatter;
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
        var compilingBefore = system.compiling();
        var times = load.run(cases);
        var cpu = ProcessCpu.since(cpuBefore, system.cpu());
        var compiling = ProcessCpu.since(compilingBefore, system.compiling());
        return new Result(cases, times, cpu, compiling, system.residentMegabytes());
    }

    /**
     * What was measured.
     *
     * @param compiling the part of {@code cpu} that the just-in-time compilers took
     */
    record Result(
            int cases,
            Load.Times times,
            Map<String, Duration> cpu,
            Map<String, Duration> compiling,
            Map<String, Long> memory) {

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

        private static double millis(Map<String, Duration> times, String process) {
            return times.getOrDefault(process, Duration.ZERO).toNanos() / 1e6;
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
            text.format("%-16s %12s %14s %10s%n", "process", "CPU-ms/case", "of it compiling", "memory MB");
            cpu.forEach((process, spent) -> text.format(
                    "%-16s %12.3f %14s %10s%n",
                    process,
                    spent.toNanos() / 1e6 / cases,
                    compiling.containsKey(process) ? "%.3f".formatted(millis(compiling, process) / cases) : "",
                    memory.containsKey(process) ? memory.get(process) : ""));
            text.format("%-16s %12.3f   (without the load generator)%n", "together", microsPerCase() / 1e3);
            return text.toString();
        }
    }
}
