package io.closeout.dev.platform;

import io.closeout.dev.process.Commands;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is made once per machine and used by every platform on it. Entries carry in their name what they depend on,
 * appear whole or not at all, and may be deleted at any time. It lies where the account nobody can reach it, because
 * PostgreSQL refuses to run as root and root's home is closed to others.
 */
final class MachineCache {

    private MachineCache() {}

    static Path folder() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var user = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        var folder = (Commands.isRoot() ? Path.of("/var/cache") : user).resolve("closeout");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a finished draft to its place, unless somebody else was faster. */
    static void publish(Path draft, Path entry) {
        try {
            Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(entry)) {
                throw new UncheckedIOException(e);
            }
            PrivateFiles.deleteTree(draft);
        }
    }

    static String fingerprint(String text) {
        return fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }

    static String fingerprint(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
