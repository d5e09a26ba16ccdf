package io.closeout.dev.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.Child;
import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/** The servers of one platform. */
record Servers(
        KafkaServer kafka, PostgresServer postgres, IdentityServer identity, MailServer mail, RegistryServer registry) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Writes the settings of every server and remembers how each is run. */
    static Servers prepare(PlatformOptions options, PlatformState state) {
        state.put("services", String.join(",", options.services()));
        state.put(
                "personas", options.personas() == null ? "" : options.personas().toString());
        var personas = Personas.read(options.personas());
        state.put("mode", options.mode().name());
        if (options.mode() == PlatformMode.EMBEDDED) {
            remember(state, "kafka", new KafkaFiles(state).spec(options.fullSpeed()));
            remember(state, "postgres", new PostgresFiles(state, PostgresBinaries.unpacked()).server());
        }
        remember(state, "identity", new IdentityFiles(state, options.services(), personas).spec());
        remember(state, "mail", MailServer.spec(state));
        if (options.registry()) {
            remember(state, "registry", RegistryServer.spec(state));
        }
        return remembered(state);
    }

    /** The servers of a folder as they were last started. */
    static Servers remembered(PlatformState state) {
        var contained = state.get("mode").equals(PlatformMode.CONTAINERS.name());
        var kafka = contained
                ? container(state, "kafka", () -> ContainerRecipes.kafka(state))
                : process(state, "kafka", Child::stop);
        var postgres = contained
                ? container(state, "postgres", () -> ContainerRecipes.postgres(state))
                : process(state, "postgres", PostgresServer::stopFast);
        var services = List.of(state.get("services").split(",", -1));
        var personas = Personas.read(file(state.get("personas")));
        return new Servers(
                new KafkaServer(state, kafka),
                new PostgresServer(state, postgres),
                new IdentityServer(state, process(state, "identity", Child::stop), services, personas),
                new MailServer(state, process(state, "mail", Child::stop)),
                new RegistryServer(state, registry(state)));
    }

    Map<String, Server> byName() {
        return Map.of("kafka", kafka, "postgres", postgres, "identity", identity, "mail", mail, "registry", registry);
    }

    private static Engine process(PlatformState state, String name, Consumer<Child> stop) {
        return new ProcessEngine(run(state, name + ".pid"), () -> recall(state, name), stop);
    }

    /** Prepared when it is first asked for, unless it was to start with the others. */
    private static Engine registry(PlatformState state) {
        Supplier<ChildSpec> spec = () -> {
            if (!Files.exists(specFile(state, "registry"))) {
                remember(state, "registry", RegistryServer.spec(state));
            }
            return recall(state, "registry");
        };
        return new ProcessEngine(run(state, "registry.pid"), spec, Child::stop);
    }

    private static Engine container(PlatformState state, String name, Supplier<GenericContainer<?>> recipe) {
        return new ContainerEngine(run(state, name + ".container"), recipe);
    }

    private static @Nullable Path file(String name) {
        return name.isEmpty() ? null : Path.of(name);
    }

    private static void remember(PlatformState state, String name, ChildSpec spec) {
        try {
            PrivateFiles.write(specFile(state, name), JSON.writeValueAsString(spec));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildSpec recall(PlatformState state, String name) {
        var file = specFile(state, name);
        if (!Files.exists(file)) {
            throw new IllegalStateException("No platform has been started in " + state.folder());
        }
        try {
            return JSON.readValue(file.toFile(), ChildSpec.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path specFile(PlatformState state, String name) {
        return run(state, name + ".json");
    }

    private static Path run(PlatformState state, String file) {
        return state.folder().resolve("run").resolve(file);
    }
}
