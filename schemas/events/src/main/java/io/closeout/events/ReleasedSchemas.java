package io.closeout.events;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Every schema version that was ever released, by its id: a service reads all of them without a registry. */
public final class ReleasedSchemas {

    private static final List<Version> VERSIONS =
            Resources.table("/released/index.tsv").stream().map(Version::of).toList();
    private static final Map<Integer, Version> BY_ID =
            VERSIONS.stream().collect(Collectors.toUnmodifiableMap(Version::id, Function.identity()));
    private static final Map<Integer, Schema> PARSED = new ConcurrentHashMap<>();

    private ReleasedSchemas() {}

    /**
     * One released version.
     *
     * @param id what the wire format carries, for ever
     * @param subject name at a registry, {@code <topic>-<record>}
     * @param version number within the subject, from 1
     * @param path file below {@code /released}
     * @param sha256 digest of that file
     */
    public record Version(int id, String subject, int version, String path, String sha256) {

        static Version of(List<String> cells) {
            return new Version(
                    Integer.parseInt(cells.get(0)),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        }

        String dataSchema() {
            return "urn:closeout:schema:%s:%d".formatted(subject, version);
        }
    }

    /** Every released version in the order of the ids. */
    public static List<Version> all() {
        return VERSIONS;
    }

    static Version newestOf(String subject) {
        return VERSIONS.stream()
                .filter(version -> version.subject().equals(subject))
                .max(Comparator.comparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no released schema of " + subject));
    }

    /** The schema of that id, if this jar has it. */
    public static Optional<Schema> byId(int id) {
        return Optional.ofNullable(BY_ID.get(id))
                .map(version -> PARSED.computeIfAbsent(id, key -> new Schema.Parser().parse(text(version))));
    }

    /** The schema as it was released, to the byte. */
    public static String text(Version version) {
        return new String(Resources.bytes("/released/" + version.path()), StandardCharsets.UTF_8);
    }
}
