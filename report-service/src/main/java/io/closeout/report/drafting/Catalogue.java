package io.closeout.report.drafting;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words a report may use, from {@code catalogue.yaml}. */
@ApplicationScoped
class Catalogue {

    private final Content content = load();

    boolean knowsInterventionType(String type) {
        return content.interventionTypes().contains(type);
    }

    String interventionTypes() {
        return String.join(", ", content.interventionTypes().stream().sorted().toList());
    }

    /** Null for a unit that is not listed. */
    @Nullable
    Unit unit(String code) {
        return content.units().get(code);
    }

    String units() {
        return String.join(", ", content.units().keySet().stream().sorted().toList());
    }

    private static Content load() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/catalogue.yaml"), "catalogue")) {
            return yaml.readValue(in, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How exact and how large a quantity in this unit may be. */
    record Unit(int decimals, BigDecimal largest) {}

    private record Content(Set<String> interventionTypes, Map<String, Unit> units) {}
}
