package io.closeout.verification.learning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of the first three is given.
 *
 * @param ruleId of a rule that would have caught it, had it been stricter or in use
 * @param none true if no rule could have seen it
 * @param wish a rule that is missing, in words
 */
public record MissedRuleRequest(
        @Pattern(regexp = "[a-z0-9-]{1,100}") @Nullable String ruleId,
        @Nullable Boolean none,
        @Size(max = 500) @Nullable String wish,
        @NotBlank @Size(max = 2000) String reason) {

    boolean isClear() {
        var given = (ruleId == null ? 0 : 1)
                + (Boolean.TRUE.equals(none) ? 1 : 0)
                + (wish == null || wish.isBlank() ? 0 : 1);
        return given == 1;
    }
}
