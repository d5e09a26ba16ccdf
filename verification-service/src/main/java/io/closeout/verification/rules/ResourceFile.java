package io.closeout.verification.rules;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that comes with the service. */
public final class ResourceFile {

    private ResourceFile() {}

    /** @throws IllegalStateException if the service has no such file */
    public static byte[] read(String path) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the service has no file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
