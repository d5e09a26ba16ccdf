package io.closeout.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says which process holds the stack of a checkout. The number alone is not trusted, because the system gives it out
 * again: the start time must match too before anything is signalled.
 */
public final class RunRecord {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Path file;
    private final FileChannel lock;

    private RunRecord(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Makes this program the holder, or says who is. */
    static RunRecord claim(Checkout checkout) {
        try {
            var file = fileOf(checkout);
            Files.createDirectories(file.getParent());
            var channel = FileChannel.open(
                    file.resolveSibling("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new IllegalStateException("A stack of this checkout runs already: ./closeout status");
            }
            var record = new RunRecord(file, channel);
            record.write(false);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the stack, if one does. */
    public static Optional<ProcessHandle> holder(Checkout checkout) {
        return lines(fileOf(checkout))
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines[0]))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> isSame(startOf(process), Instant.parse(lines[1]))));
    }

    /** Whether the stack is held and everything in it has started. */
    public static boolean isReady(Checkout checkout) {
        return holder(checkout).isPresent()
                && lines(fileOf(checkout))
                        .filter(lines -> lines[2].equals("ready"))
                        .isPresent();
    }

    void ready() {
        write(true);
    }

    void release() {
        try {
            Files.deleteIfExists(file);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(boolean ready) {
        var self = ProcessHandle.current();
        var text = "%d%n%s%n%s%n".formatted(self.pid(), startOf(self), ready ? "ready" : "starting");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    private static Optional<String[]> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).split("\\R")).filter(lines -> lines.length == 3)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) < 0;
    }

    private static Path fileOf(Checkout checkout) {
        return checkout.data().resolve("run/stack.pid");
    }
}
