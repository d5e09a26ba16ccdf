package io.closeout.dev.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the operating system knows about a process; exact on Linux, as good as the JDK's answer elsewhere. */
final class ProcessTable {

    // USER_HZ is 100 on every Linux that Java runs on; the kernel keeps it fixed for user space.
    private static final long TICKS_PER_SECOND = 100;

    private ProcessTable() {}

    /** Tells two processes apart that got the same number one after the other. */
    static String startMark(ProcessHandle process) {
        var fields = stat(process.pid());
        if (fields.length > 19) {
            return "ticks " + fields[19];
        }
        return "instant " + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    static String command(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            return line.replace('\0', ' ').strip();
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
        }
    }

    /** User and system time together. */
    static Duration cpuTime(ProcessHandle process) {
        var fields = stat(process.pid());
        if (fields.length > 12) {
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
        }
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in bytes; 0 where the system does not tell. */
    static long residentBytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The fields of /proc/pid/stat after the command name, which may itself hold blanks; field 3 comes first. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.UTF_8);
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            return new String[0];
        }
    }
}
