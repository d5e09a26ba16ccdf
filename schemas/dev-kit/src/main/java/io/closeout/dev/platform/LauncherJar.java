package io.closeout.dev.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The few classes of ours that run inside the servers, as a jar of their own. Test frameworks do not tell where a
 * class comes from, and the JVM's class archives only accept jars; so the classes are read as resources and packed.
 */
final class LauncherJar {

    private static final List<String> CLASSES = List.of("KafkaLauncher", "MailLauncher", "MailFolder", "MailContent");

    private LauncherJar() {}

    static Path path() {
        var content = content();
        var jar = MachineCache.folder().resolve("launchers-%s.jar".formatted(MachineCache.fingerprint(content)));
        if (!Files.exists(jar)) {
            try {
                var draft = Files.createTempFile(jar.getParent(), "launchers", ".new");
                Files.write(draft, content);
                MachineCache.publish(draft, jar);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return jar;
    }

    private static byte[] content() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : CLASSES) {
                var entry = new ZipEntry("io/closeout/dev/server/%s.class".formatted(name));
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(bytesOf(entry.getName()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytesOf(String name) throws IOException {
        try (var in = LauncherJar.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this module");
            }
            return in.readAllBytes();
        }
    }
}
