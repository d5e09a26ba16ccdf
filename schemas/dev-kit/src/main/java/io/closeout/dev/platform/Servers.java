package io.closeout.dev.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers of one platform. */
record Servers(KafkaServer kafka, PostgresServer postgres, IdentityServer identity, MailServer mail) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Writes the settings of every server and remembers how each is run. */
    static Servers prepare(PlatformOptions options, PlatformState state) {
        state.put("services", String.join(",", options.services()));
        state.put(
                "personas", options.personas() == null ? "" : options.personas().toString());
        var personas = Personas.read(options.personas());
        remember(state, "kafka", new KafkaFiles(state).spec(options.fullSpeed()));
        remember(state, "postgres", new PostgresFiles(state, PostgresBinaries.unpacked()).server());
        remember(state, "identity", new IdentityFiles(state, options.services(), personas).spec());
        remember(state, "mail", MailServer.spec(state));
        return remembered(state);
    }

    /** The servers of a folder as they were last started. */
    static Servers remembered(PlatformState state) {
        var services = List.of(state.get("services").split(",", -1));
        var personas = Personas.read(file(state.get("personas")));
        return new Servers(
                new KafkaServer(state, new ProcessEngine(recall(state, "kafka"))),
                new PostgresServer(state, new ProcessEngine(recall(state, "postgres"), PostgresServer::stopFast)),
                new IdentityServer(state, new ProcessEngine(recall(state, "identity")), services, personas),
                new MailServer(state, new ProcessEngine(recall(state, "mail"))));
    }

    Map<String, Server> byName() {
        return Map.of("kafka", kafka, "postgres", postgres, "identity", identity, "mail", mail);
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
        return state.folder().resolve("run").resolve(name + ".json");
    }
}
