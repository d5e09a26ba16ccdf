package io.closeout.dev.platform;

import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.Commands;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The registry's 159 MB, which a build does not load; Maven fetches them when they are needed for the first time. */
final class RegistryArchive {

    private static final String GROUP = "io/apicurio/apicurio-registry-app";

    private RegistryArchive() {}

    static Path unpacked(Path log) {
        var version = ServerJars.version("registry");
        var home = MachineCache.folder().resolve("apicurio-registry-" + version);
        if (Files.exists(home)) {
            return home;
        }
        var archive = archive(version);
        if (!Files.exists(archive)) {
            fetch(version, log);
        }
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            var draft = Files.createTempDirectory(home.getParent(), "unpacking");
            TarFiles.extract(in, draft);
            MachineCache.publish(draft, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path archive(String version) {
        return ServerJars.localRepository()
                .resolve(GROUP)
                .resolve(version)
                .resolve("apicurio-registry-app-%s-all.tar.gz".formatted(version));
    }

    private static void fetch(String version, Path log) {
        var command = List.of(
                "mvn",
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + ServerJars.localRepository(),
                ServerJars.version("fetcher"),
                "-Dartifact=io.apicurio:apicurio-registry-app:%s:tar.gz:all".formatted(version),
                "-Dtransitive=false");
        var java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Commands.run(new ChildSpec("fetching the registry", command, java, Path.of("."), log, log, false));
    }
}
