package io.closeout.report.evidence;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body on its way in: it goes into a file while it is counted and hashed, so that its size costs no memory. */
record Upload(Path file, long size, String sha256) implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    /** @throws ProblemException 413 as soon as it is larger than {@code largest}, 400 when the sender stops half-way */
    @SuppressWarnings("MustBeClosedChecker") // whoever gets it closes it
    static Upload read(InputStream body, long largest) throws IOException {
        var file = Files.createTempFile("photo", null);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = copy(body, file, digest, largest);
            return new Upload(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static long copy(InputStream body, Path file, MessageDigest digest, long largest) throws IOException {
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = next(body, chunk); read >= 0; read = next(body, chunk)) {
                size += read;
                if (size > largest) {
                    throw new ProblemException(Problem.of(413, "body-too-large", "The body is too large")
                            .withDetail("A photo has at most %d bytes.".formatted(largest)));
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /** A phone that loses its connection is no fault of ours. */
    private static int next(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException broken) {
            throw ProblemException.badRequest("The photo did not arrive whole. Send it again.");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
