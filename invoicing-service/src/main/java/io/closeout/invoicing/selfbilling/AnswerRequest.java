package io.closeout.invoicing.selfbilling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param disputed entries that do not agree with what the station did; all others are accepted */
public record AnswerRequest(
        @NotNull Kind answer,
        @Nullable @Valid @Size(max = 10_000) List<@NotNull Disputed> disputed) {

    /** What a station can say. */
    public enum Kind {
        ACCEPTED,
        DISPUTED
    }

    /**
     * @param entryNo 0 is what is deducted
     * @param reason what is wrong: price, quantity, missing-work, wrong-buyer or other
     */
    public record Disputed(
            @Min(0) int entryNo,

            @NotNull @Pattern(regexp = "price|quantity|missing-work|wrong-buyer|other")
            String reason) {}

    Map<Integer, String> reasons() {
        var reasons = new LinkedHashMap<Integer, String>();
        for (var one : disputed == null ? List.<Disputed>of() : disputed) {
            reasons.put(one.entryNo(), one.reason());
        }
        return reasons;
    }
}
