package io.closeout.dev.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The jars the servers run from. Maven lists them while it builds this module, because it then resolves them without
 * the versions our services pin; at run time the list needs no Maven, whether this module is a folder of classes in
 * the same build or a jar on somebody's class path.
 */
final class ServerJars {

    private ServerJars() {}

    /** The class path of every server, our own launchers first. */
    static String classPath() {
        var entries = new ArrayList<>(List.of(LauncherJar.path().toString()));
        jars().stream().map(Path::toString).forEach(entries::add);
        return String.join(File.pathSeparator, entries);
    }

    static Path jarNamed(String prefix) {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server jar is called " + prefix + "…"));
    }

    /** Where Maven keeps its artifacts on this machine. */
    static Path localRepository() {
        var jar = jarNamed("kafka_2.13-").toString();
        return Path.of(jar.substring(0, jar.indexOf("/org/apache/kafka/kafka_2.13/")));
    }

    static String version(String server) {
        var versions = new Properties();
        try (var reader = new InputStreamReader(resource("servers.properties").openStream(), StandardCharsets.UTF_8)) {
            versions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(server, "?");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static List<Path> jars() {
        try (var stream = resource("servers.classpath").openStream()) {
            var jars = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Path::of)
                    .toList();
            jars.stream().filter(jar -> !Files.exists(jar)).findFirst().ifPresent(missing -> {
                throw new IllegalStateException(missing + " is gone; build schemas/dev-kit again to fetch it");
            });
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        var url = ServerJars.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException(name + " is missing: build schemas/dev-kit with Maven first");
        }
        return url;
    }
}
