package io.closeout.invoicing.preference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a payer agreed to from a day on.
 *
 * @param rhythmDay day of the week (1 to 7) or of the month (1 to 31); null for the last
 * @param acceptedBy who of the customer accepted it, by function and not by name
 */
record PreferenceRequest(
        @NotNull LocalDate validFrom,
        Preference.@NotNull Format format,
        Preference.@NotNull Channel channel,
        @NotNull Rhythm rhythm,
        @Min(1) @Max(31) @Nullable Integer rhythmDay,
        boolean nextWorkingDay,
        @NotNull Grouping grouping,
        @Pattern(regexp = "en|fr|nl|nb|ro") @Nullable String language,
        @Size(max = 100) @Nullable String buyerReference,
        Preference.@NotNull Validation validation,
        @NotNull LocalDate acceptedOn,
        @NotBlank @Size(max = 200) String acceptedBy) {

    int day() {
        if (rhythmDay != null) {
            return rhythmDay;
        }
        return rhythm == Rhythm.WEEKLY ? 7 : 31;
    }
}
