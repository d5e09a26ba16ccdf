package io.closeout.verification.learning;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of the first three is given.
 *
 * @param ruleId of a rule that would have caught it, or that did
 * @param none true if no rule could have seen it
 * @param wish a rule that is missing, in words
 * @param reason absent where the dispute's own reason says it all
 */
public record DisputeLessonRequest(
        @Pattern(regexp = "[a-z0-9-]{1,100}") @Nullable String ruleId,
        @Nullable Boolean none,
        @Size(max = 500) @Nullable String wish,
        @Size(max = 2000) @Nullable String reason) {

    MissedRuleRequest asMissedRule() {
        return new MissedRuleRequest(ruleId, none, wish, reason == null ? "" : reason);
    }
}
