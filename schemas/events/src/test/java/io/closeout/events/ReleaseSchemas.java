package io.closeout.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.avro.Schema;

/**
 * Releases the schemas that changed: adds the next version with the next id and touches nothing that is released.
 * The compatibility tests judge the result.
 */
final class ReleaseSchemas {

    private final Path folder;

    private ReleaseSchemas(Path folder) {
        this.folder = folder;
    }

    /** Takes the folder {@code src/main/resources/released}. */
    static void into(Path folder) throws IOException {
        var release = new ReleaseSchemas(folder);
        for (var row : TopicTable.load()) {
            for (var event : row.topic().events()) {
                release.release(row, event);
            }
        }
    }

    private void release(TopicTable.Row row, String event) throws IOException {
        var schema = CleanSchema.ofClass("io.closeout.events.%s.%s".formatted(row.javaPackage(), event));
        var subject = row.topic().name() + "-" + schema.getFullName();
        var newest = CurrentIndex.of(folder).stream()
                .filter(version -> version.subject().equals(subject))
                .max(Comparator.comparingInt(ReleasedSchemas.Version::version));
        if (newest.isEmpty() || !sameText(newest.get(), schema)) {
            add(
                    row,
                    schema,
                    subject,
                    newest.map(version -> version.version() + 1).orElse(1));
        }
    }

    private boolean sameText(ReleasedSchemas.Version version, Schema schema) throws IOException {
        return Files.readString(folder.resolve(version.path())).equals(CleanSchema.text(schema));
    }

    private void add(TopicTable.Row row, Schema schema, String subject, int version) throws IOException {
        var id = CurrentIndex.of(folder).stream()
                        .mapToInt(ReleasedSchemas.Version::id)
                        .max()
                        .orElse(0)
                + 1;
        var path = "%s/%s/v%d.avsc".formatted(row.topic().stream(), schema.getName(), version);
        var text = CleanSchema.text(schema);
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text, StandardOpenOption.CREATE_NEW);
        Files.writeString(
                folder.resolve("index.tsv"),
                "%d\t%s\t%d\t%s\t%s%n"
                        .formatted(
                                id, subject, version, path, CleanSchema.sha256(text.getBytes(StandardCharsets.UTF_8))),
                StandardOpenOption.APPEND);
    }
}
