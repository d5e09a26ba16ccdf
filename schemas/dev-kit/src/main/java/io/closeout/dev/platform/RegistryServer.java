package io.closeout.dev.platform;

import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.HttpProbe;
import java.util.List;
import java.util.Map;

/**
 * A schema registry with the Confluent-compatible API. No service needs it to start or to read what it knows, so it
 * only runs where somebody asks for it; its archive is fetched the first time.
 */
public final class RegistryServer extends Server {

    private final PlatformState state;

    RegistryServer(PlatformState state, Engine engine) {
        super("registry", engine);
        this.state = state;
    }

    public String url() {
        return "http://127.0.0.1:" + state.port("registry");
    }

    /** What Confluent's clients call {@code schema.registry.url}. */
    public String confluentUrl() {
        return url() + "/apis/ccompat/v7";
    }

    static ChildSpec spec(PlatformState state) {
        var home = state.folder().resolve("registry");
        var program = RegistryArchive.unpacked(state.folder().resolve("logs/registry-fetch.log"));
        var command = List.of(
                ServerJars.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                program.resolve("quarkus-run.jar").toString());
        var log = state.folder().resolve("logs/registry.log");
        var pidFile = state.folder().resolve("run/registry.pid");
        return new ChildSpec("registry", command, environment(state), home, log, pidFile, false);
    }

    /** Every port is named, because it listens to the whole network otherwise. */
    private static Map<String, String> environment(PlatformState state) {
        return Map.of(
                "APICURIO_STORAGE_KIND",
                "sql",
                "APICURIO_DATASOURCE_URL",
                "jdbc:h2:file:" + state.folder().resolve("registry/data"),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(state.port("registry")),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(state.port("registry-management")));
    }

    @Override
    boolean isReady() {
        return HttpProbe.answers("http://127.0.0.1:%d/health/ready".formatted(state.port("registry-management")))
                && HttpProbe.answers(confluentUrl() + "/subjects");
    }
}
