package io.closeout.dev.platform;

import io.closeout.dev.process.Child;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** The folder of a platform, held by one program at a time and cleared of processes an earlier one left behind. */
final class PlatformFolder {

    private final Path folder;
    private final FileChannel lock;

    private PlatformFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static PlatformFolder claim(Path folder, Consumer<String> progress) {
        try {
            var channel = open(folder);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("A platform runs in %s already".formatted(folder));
            }
            var claimed = new PlatformFolder(folder, channel);
            claimed.endLeftovers(progress);
            return claimed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isHeld(Path folder) {
        try (var channel = open(folder)) {
            return !locked(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    private void endLeftovers(Consumer<String> progress) {
        for (var name : List.of("kafka", "postgres", "identity", "mail", "registry")) {
            if (Child.reap(folder.resolve("run").resolve(name + ".pid"))) {
                progress.accept("ended %s, left behind by an earlier run".formatted(name));
            }
        }
    }

    /** Everything but the lock. */
    void wipe() {
        wipeData();
        PrivateFiles.deleteTree(folder.resolve("run"));
        PrivateFiles.deleteTree(folder.resolve("logs"));
        PrivateFiles.deleteTree(folder.resolve("platform.properties"));
    }

    /** What the servers stored; logs stay to be read. */
    void wipeData() {
        var postgres = PlatformState.load(folder).find("postgres.folder");
        if (postgres != null) {
            PrivateFiles.deleteTree(PostgresFiles.wholePlace(Path.of(postgres), folder));
        }
        List.of("kafka", "postgres", "identity", "mail", "registry")
                .forEach(name -> PrivateFiles.deleteTree(folder.resolve(name)));
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
