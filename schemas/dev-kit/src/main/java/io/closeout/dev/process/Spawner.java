package io.closeout.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts children that the kernel kills when this program dies, even by {@code kill -9}. The kernel ties a child to
 * the thread that forked it, not to the process, so all of them are forked by one thread that never ends.
 */
final class Spawner {

    private static final ExecutorService KEEPER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("closeout-child-keeper").factory());

    /** The account without rights that PostgreSQL runs under when this program is root. */
    static final int NOBODY = 65534;

    private static final @Nullable Path SETPRIV = Stream.of("/usr/bin/setpriv", "/bin/setpriv")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);

    private Spawner() {}

    static Process start(ChildSpec spec) {
        var builder = new ProcessBuilder(guarded(spec.command(), spec.unprivileged()))
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()))
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(spec.environment());
        try {
            return KEEPER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("Cannot start " + spec.name(), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + spec.name(), e);
        }
    }

    private static List<String> guarded(List<String> command, boolean unprivileged) {
        if (SETPRIV == null) {
            return command;
        }
        var guarded = new ArrayList<>(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
        if (unprivileged && isRoot()) {
            guarded.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        guarded.add("--");
        guarded.addAll(command);
        return guarded;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
