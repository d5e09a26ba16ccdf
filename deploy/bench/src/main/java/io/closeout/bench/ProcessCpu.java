package io.closeout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time from {@code /proc/<pid>/stat}: user, system, and those of children that have ended (proc(5)). */
final class ProcessCpu {

    private static final long MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux we run on

    private ProcessCpu() {}

    /** What each process has spent between two readings. */
    static Map<String, Duration> since(Map<String, Duration> before, Map<String, Duration> now) {
        var spent = new LinkedHashMap<String, Duration>();
        now.forEach((process, cpu) -> spent.put(process, cpu.minus(before.getOrDefault(process, Duration.ZERO))));
        return spent;
    }

    static Duration ofSelf() {
        return of(ProcessHandle.current().pid());
    }

    /** A process with all its living descendants; PostgreSQL works in one process per connection. */
    static Duration ofTree(long pid) {
        var family = Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
        return family.map(ProcessCpu::of).reduce(Duration.ZERO, Duration::plus);
    }

    /** What the just-in-time compilers of a JVM have taken; theirs are the threads named C1 and C2. */
    static Duration ofCompilers(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(ProcessCpu::isCompiler).map(ProcessCpu::of).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
        } catch (IOException gone) {
            return false;
        }
    }

    private static Duration of(long pid) {
        return of(Path.of("/proc", Long.toString(pid)));
    }

    private static Duration of(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (var i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return Duration.ofMillis(ticks * MILLIS_PER_TICK);
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }
}
