package io.closeout.kit.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an overlay stands in a file: a bare value, or one with its bounds. */
record OverlayFile(
        String policy,
        int version,
        @Nullable ScopeFile scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, SettingFile> values) {

    record ScopeFile(
            @Nullable String country,
            @Nullable String station,
            @Nullable String contract) {

        Scope toScope() {
            return new Scope(country, station, contract);
        }
    }

    @JsonDeserialize(using = OverlayFile.SettingReader.class)
    record SettingFile(
            String value,
            @Nullable String min,
            @Nullable String max,
            @Nullable List<String> allowed) {

        Setting toSetting() {
            return new Setting(value, min, max, allowed == null ? List.of() : allowed);
        }
    }

    Overlay toOverlay(Origin origin) {
        Objects.requireNonNull(policy, "the policy needs a name: policy");
        Objects.requireNonNull(validFrom, "the policy needs a first day: validFrom");
        Objects.requireNonNull(values, "the policy sets nothing: values");
        var settings = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toSetting()));
        return new Overlay(
                policy, version, scope == null ? Scope.EU : scope.toScope(), validFrom, validTo, settings, origin);
    }

    /** Takes a bare value as the text that stands there. */
    static final class SettingReader extends StdDeserializer<SettingFile> {

        private static final long serialVersionUID = 1L;

        SettingReader() {
            super(SettingFile.class);
        }

        @Override
        public SettingFile deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue()) {
                return new SettingFile(parser.getText(), null, null, null);
            }
            var bounded = context.readValue(parser, Bounded.class);
            if (bounded.value() == null) {
                return (SettingFile) context.reportInputMismatch(this, "a setting needs a value");
            }
            return new SettingFile(bounded.value(), bounded.min(), bounded.max(), bounded.allowed());
        }

        record Bounded(
                @Nullable String value,
                @Nullable String min,
                @Nullable String max,
                @Nullable List<String> allowed) {}
    }
}
