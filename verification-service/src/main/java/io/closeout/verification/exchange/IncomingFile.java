package io.closeout.verification.exchange;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way into a thread, on the disk while it is looked at.
 *
 * @param name as its sender calls it, of which only harmless letters are kept
 */
record IncomingFile(Path file, String name, long size, String sha256) implements AutoCloseable {

    static final long LARGEST = 20L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_NAME = 100;

    /** @throws ProblemException 413 as soon as it is too large, 400 when it does not arrive whole or is empty */
    @SuppressWarnings("MustBeClosedChecker") // whoever gets it closes it
    static IncomingFile read(InputStream body, String name) throws IOException {
        var file = Files.createTempFile("thread-file", null);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = copy(body, file, digest);
            if (size == 0) {
                throw ProblemException.badRequest("The file is empty.");
            }
            return new IncomingFile(file, harmless(name), size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static long copy(InputStream body, Path file, MessageDigest digest) throws IOException {
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = next(body, chunk); read >= 0; read = next(body, chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw new ProblemException(Problem.of(413, "body-too-large", "The body is too large")
                            .withDetail("A file has at most 20 MB."));
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    private static int next(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException broken) {
            throw ProblemException.badRequest("The file did not arrive whole. Send it again.");
        }
    }

    /** Nothing of a path, no control character, no quote, and no ending of a program. */
    static String harmless(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        var stem = dot > 0 ? last.substring(0, dot) : last;
        var kept = stem.replaceAll("[^\\p{L}\\p{N} _-]", "_").strip();
        return kept.isEmpty() ? "file" : kept.substring(0, kept.offsetByCodePoints(0, letters(kept)));
    }

    private static int letters(String text) {
        return Math.min(text.codePointCount(0, text.length()), LONGEST_NAME);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
