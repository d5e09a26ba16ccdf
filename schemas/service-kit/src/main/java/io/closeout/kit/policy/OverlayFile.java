package io.closeout.kit.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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

    OverlayFile {
        Objects.requireNonNull(policy, "the policy needs a name: policy");
        Objects.requireNonNull(validFrom, "the policy needs a first day: validFrom");
        Objects.requireNonNull(values, "the policy sets nothing: values");
    }

    record ScopeFile(
            @Nullable String country,
            @Nullable String station,
            @Nullable String contract) {

        Scope toScope() {
            return new Scope(country, station, contract);
        }
    }

    record SettingFile(
            String value,
            @Nullable String min,
            @Nullable String max,
            @Nullable List<String> allowed) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SettingFile plain(String value) {
            return new SettingFile(value, null, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static SettingFile bounded(
                @JsonProperty(value = "value", required = true) String value,
                @JsonProperty("min") @Nullable String min,
                @JsonProperty("max") @Nullable String max,
                @JsonProperty("allowed") @Nullable List<String> allowed) {
            return new SettingFile(value, min, max, allowed);
        }

        Setting toSetting() {
            return new Setting(value, min, max, allowed == null ? List.of() : allowed);
        }
    }

    Overlay toOverlay(Origin origin) {
        var settings = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toSetting()));
        return new Overlay(
                policy, version, scope == null ? Scope.EU : scope.toScope(), validFrom, validTo, settings, origin);
    }
}
