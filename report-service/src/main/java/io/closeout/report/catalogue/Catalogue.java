package io.closeout.report.catalogue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.events.common.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words a report may use, from {@code catalogue.yaml}; a code that occurs twice keeps the service from starting. */
@ApplicationScoped
public class Catalogue {

    private static final int VERSION_DIGITS = 16;

    private final CatalogueView content = load();
    private final Map<String, CatalogueView.InterventionType> types =
            by(content.interventionTypes(), CatalogueView.InterventionType::id);
    private final Map<String, CatalogueView.Unit> units = by(content.units(), CatalogueView.Unit::code);
    private final Map<String, CatalogueView.TravelZone> zones =
            by(content.travelZones(), CatalogueView.TravelZone::code);

    public boolean knowsInterventionType(String type) {
        return types.containsKey(type);
    }

    public String interventionTypes() {
        return sorted(types.keySet().stream());
    }

    /** Null for a unit that is not listed. */
    public CatalogueView.@Nullable Unit unit(String code) {
        return units.get(code);
    }

    public String units() {
        return sorted(units.keySet().stream());
    }

    public List<String> unitsOf(LineKind kind) {
        return content.lineUnits().getOrDefault(kind, List.of());
    }

    public boolean knowsTravelZone(@Nullable String code) {
        return code != null && zones.containsKey(code);
    }

    public String travelZones() {
        return sorted(zones.keySet().stream());
    }

    CatalogueView content() {
        return content;
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().collect(joining(", "));
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
        return items.stream().collect(toUnmodifiableMap(key, Function.identity()));
    }

    private static CatalogueView load() {
        var yaml = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/catalogue.yaml"), "catalogue")) {
            var read = yaml.readValue(in, CatalogueView.class);
            by(read.operations(), CatalogueView.Operation::code);
            by(read.parts(), CatalogueView.Part::code);
            return read.withVersion(digest(JsonMapper.builder().build().writeValueAsBytes(read)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sha256).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
