package io.closeout.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and its children take of the machine. Memory is the proportional share where the system tells it, so
 * that the pages PostgreSQL's processes have in common count once.
 *
 * @param bytes memory; 0 if it is not known
 */
public record Footprint(long bytes, Duration cpu) {

    public static Footprint of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(Footprint::ofOne)
                .reduce(new Footprint(0, Duration.ZERO), Footprint::plus);
    }

    public Footprint plus(Footprint other) {
        return new Footprint(bytes + other.bytes, cpu.plus(other.cpu));
    }

    public long megabytes() {
        return bytes >> 20;
    }

    /** Without its children. */
    public static Footprint ofOne(ProcessHandle process) {
        return new Footprint(
                memory(process.pid()), process.info().totalCpuDuration().orElse(Duration.ZERO));
    }

    private static long memory(long pid) {
        var share = kilobytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        return 1024 * (share > 0 ? share : kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:"));
    }

    private static long kilobytes(Path file, String field) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
