package io.closeout.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Short commands that have to succeed before something else goes on. */
public final class Commands {

    private Commands() {}

    /** Runs to the end; a failure carries what the command said. */
    public static void run(ChildSpec spec) {
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var exit = Spawner.start(spec).waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "%s failed with exit code %d:%n%s".formatted(spec.name(), exit, Files.readString(spec.log())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + spec.name(), e);
        }
    }

    /** Whether children can be given to another account, which PostgreSQL insists on. */
    public static boolean isRoot() {
        return Spawner.isRoot();
    }
}
