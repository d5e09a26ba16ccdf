package io.closeout.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end within a limit; what it complained about stands in the exception. */
record Command(List<String> words, Duration limit) {

    String output() {
        try {
            var output = Files.createTempFile("closeout-", ".out");
            var errors = Files.createTempFile("closeout-", ".err");
            try {
                return run(output, errors);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Files instead of pipes: a full pipe would block the program while we wait for its end.
    private String run(Path output, Path errors) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("%s did not end within %s".formatted(words, limit));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s ended with %d: %s"
                    .formatted(
                            words, process.exitValue(), Files.readString(errors).strip()));
        }
        return Files.readString(output);
    }
}
