package io.closeout.events;

import io.closeout.events.AnyEvent.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Recorded messages: {@code golden/<stream>/<Event>/v<n>/<name>.avro} as on the wire, and what it means as text. */
final class GoldenFiles {

    private static final Map<String, Reach> RECORDINGS =
            Map.of("lowest", Reach.LOWEST, "highest", Reach.HIGHEST, "some", Reach.ANY, "other", Reach.ANY);

    private GoldenFiles() {}

    /** Folder of the messages of one released version. */
    static Path folderOf(Path golden, ReleasedSchemas.Version version) {
        return golden.resolve(version.path().replace(".avsc", ""));
    }

    static List<Path> messagesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".avro"))
                    .sorted()
                    .toList();
        }
    }

    static Path meaningOf(Path message) {
        return message.resolveSibling(message.getFileName().toString().replace(".avro", ".txt"));
    }

    /** Records messages for each newest version that has none. What is recorded is never written again. */
    static void recordMissing(Path golden) throws IOException {
        for (var type : Contract.allEventTypes()) {
            var version = ReleasedSchemas.all().stream()
                    .filter(released -> released.id() == type.schemaId())
                    .findFirst()
                    .orElseThrow();
            var folder = folderOf(golden, version);
            if (messagesIn(folder).isEmpty()) {
                record(type, folder);
            }
        }
    }

    private static void record(EventType type, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var recording : RECORDINGS.entrySet()) {
            var seed = type.schemaId() * 31L + recording.getKey().hashCode();
            var event = AnyEvent.of(type, seed, recording.getValue());
            var message = folder.resolve(recording.getKey() + ".avro");
            Files.write(message, Wire.bundled().encode(event), StandardOpenOption.CREATE_NEW);
            Files.write(meaningOf(message), Dump.of(event), StandardOpenOption.CREATE_NEW);
        }
    }
}
