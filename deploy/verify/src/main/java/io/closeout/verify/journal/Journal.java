package io.closeout.verify.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file of calls that is written from many threads and survives its writer: each line is handed over at once. */
public final class Journal implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    private Journal(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Goes on at the end of the file if there is one. */
    public static Journal open(Path file) {
        try {
            return new Journal(
                    file, Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void note(Call call) {
        try {
            writer.write(call.line());
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** @throws IllegalArgumentException if a line is not one of a journal */
    public static void read(Path file, Consumer<Call> reader) {
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).map(Call::of).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
