package io.closeout.verification.policies;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a version of a policy. A version replaces the one before with all that it says.
 *
 * @param policy name, such as {@code network} or {@code country-no}; stays with its scope
 * @param version above the one before
 * @param scope for whom it speaks; null for the whole network
 * @param validFrom first day, today at the earliest
 * @param validTo last day; null for no end
 * @param values what it says, by the name of the variable
 */
public record PolicyRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9][a-z0-9.-]*")
        String policy,

        @Min(1) int version,
        @Valid @Nullable ScopeRequest scope,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotEmpty @Size(max = 50) Map<@Size(max = 80) String, @NotNull @Valid SettingRequest> values) {

    /** For whom a policy speaks; what is null is left open. */
    public record ScopeRequest(
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Nullable UUID station,
            @Size(min = 1, max = 100) @Nullable String contract) {

        Scope toScope() {
            return new Scope(country, station == null ? null : station.toString(), contract);
        }
    }

    /** A value, and between which bounds the levels below may move it. */
    public record SettingRequest(
            @NotBlank @Size(max = 40) String value,
            @Size(max = 40) @Nullable String min,
            @Size(max = 40) @Nullable String max,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 40) String> allowed) {

        Setting toSetting() {
            return new Setting(value, min, max, allowed == null ? List.of() : allowed);
        }
    }

    /** The values of this request with the bounds of those settings. */
    PolicyRequest withBoundsOf(Map<String, Setting> settings) {
        var bounded = values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var kept = settings.get(entry.getKey());
            var value = entry.getValue().value();
            return kept == null ? entry.getValue() : new SettingRequest(value, kept.min(), kept.max(), kept.allowed());
        }));
        return new PolicyRequest(policy, version, scope, validFrom, validTo, bounded);
    }

    Overlay toOverlay() {
        var speaksFor = scope == null ? Scope.EU : scope.toScope();
        var settings = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toSetting()));
        return Overlay.of(new Source(policy, version, speaksFor.level()), speaksFor, validFrom, validTo, settings);
    }
}
