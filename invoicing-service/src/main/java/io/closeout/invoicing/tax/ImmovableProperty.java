package io.closeout.invoicing.tax;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells work on immovable property from work on movable goods, by prefixes kept as data. */
public final class ImmovableProperty {

    /** What is known of a piece of work. */
    public record Work(
            String interventionType,
            Collection<String> operationCodes,
            @Nullable String model) {}

    private record Prefixes(
            @Nullable List<String> interventionTypes,
            @Nullable List<String> operationCodes,
            @Nullable List<String> models) {

        int longestOf(Work work) {
            var longest = longest(interventionTypes, Stream.of(work.interventionType()));
            longest = Math.max(longest, longest(operationCodes, work.operationCodes().stream()));
            return Math.max(longest, longest(models, Stream.ofNullable(work.model())));
        }

        private static int longest(@Nullable List<String> prefixes, Stream<String> values) {
            var given = prefixes == null ? List.<String>of() : prefixes;
            return values.map(value -> value.toUpperCase(Locale.ROOT))
                    .flatMap(
                            value -> given.stream().filter(prefix -> value.startsWith(prefix.toUpperCase(Locale.ROOT))))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    private record Table(
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) Prefixes immovable,
            @Nullable Prefixes movable) {}

    private final Table table;

    private ImmovableProperty(Table table) {
        this.table = table;
    }

    public static ImmovableProperty bundled() {
        try {
            return new ImmovableProperty(
                    YAMLMapper.builder().build().readValue(TaxFiles.text("place-of-supply.yaml"), Table.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorkedOn(Work work) {
        var immovable = table.immovable().longestOf(work);
        var movable = table.movable() == null
                ? 0
                : Objects.requireNonNull(table.movable()).longestOf(work);
        return immovable > movable;
    }
}
