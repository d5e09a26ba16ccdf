package io.closeout.verification.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.kit.csv.Faults;
import io.closeout.verification.rules.ResourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The reference data that comes with the service: what holds in a network until it says otherwise. */
public final class Catalogue extends EntryReference {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<Kind> SHIPPED =
            EnumSet.of(Kind.OPERATIONS, Kind.PARTS, Kind.CONTRACTS, Kind.RATES, Kind.EVIDENCE);

    private final Map<Kind, SortedMap<String, Map<String, String>>> entries;

    private Catalogue(Map<Kind, SortedMap<String, Map<String, String>>> entries) {
        this.entries = entries;
    }

    /** Reads the list of operations and the list of parts; a code that occurs twice is refused. */
    public static Catalogue read(byte[] operations, byte[] parts) {
        return read(kind -> switch (kind) {
            case OPERATIONS -> Optional.of(operations);
            case PARTS -> Optional.of(parts);
            default -> Optional.empty();
        });
    }

    /** All that is in a folder of the service's resources. */
    public static Catalogue inFolder(String folder) {
        return read(kind -> SHIPPED.contains(kind)
                ? Optional.of(ResourceFile.read("%s/%s.yaml".formatted(folder, kind.path())))
                : Optional.empty());
    }

    /**
     * Reads one file per kind; an entry is under the same rules as in an import.
     *
     * @param content by kind; empty if nothing is shipped
     * @throws IllegalStateException for a file with a fault
     */
    static Catalogue read(Function<Kind, Optional<byte[]>> content) {
        var entries = new EnumMap<Kind, SortedMap<String, Map<String, String>>>(Kind.class);
        for (var kind : Kind.values()) {
            entries.put(kind, content.apply(kind).map(file -> read(kind, file)).orElseGet(TreeMap::new));
        }
        return new Catalogue(entries);
    }

    private static SortedMap<String, Map<String, String>> read(Kind kind, byte[] file) {
        var read = new TreeMap<String, Map<String, String>>();
        try {
            for (var typed : YAML.readValue(file, new TypeReference<Map<String, List<Map<String, String>>>>() {})
                    .getOrDefault(kind.path(), List.of())) {
                var faults = new Faults();
                var values = Values.read(kind, typed, faults);
                var code = values.getOrDefault(kind.key().name(), "");
                if (!faults.isEmpty() || read.put(code, values) != null) {
                    throw new IllegalStateException("shipped %s, %s: %s".formatted(kind.path(), typed, faults.named()));
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("shipped " + kind.path(), e);
        }
    }

    @Override
    Optional<Map<String, String>> entry(Kind kind, String code) {
        return Optional.ofNullable(of(kind).get(code));
    }

    /** By code. */
    SortedMap<String, Map<String, String>> of(Kind kind) {
        return entries.getOrDefault(kind, new TreeMap<>());
    }
}
