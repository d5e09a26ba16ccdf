package io.closeout.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM still needs after a full collection, told by the JDK's own {@code jcmd}. */
final class LiveHeap {

    private static final Pattern USED = Pattern.compile("(?:total|reserved) \\d+K, (?:committed \\d+K, )?used (\\d+)K");

    private LiveHeap() {}

    static long kilobytes(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var told = jcmd(pid, "GC.heap_info");
        // The generations come first, the metaspace, which is no heap, after them.
        var heap = told.split("Metaspace", 2)[0];
        return USED.matcher(heap)
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd %s: %s".formatted(command, told));
        }
        return told;
    }
}
