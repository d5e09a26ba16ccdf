package io.closeout.verification.learning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that may have been right about what was disputed.
 *
 * @param lineId of the report; null if it is about the whole
 * @param draft name and version of the draft that has the rule; null unless {@code seen} is DRAFT
 */
public record Suspect(
        String ruleId,
        Seen seen,
        @Nullable String lineId,
        @Nullable String draft) {

    /** When it saw it; who saw it first comes first. */
    public enum Seen {
        /** It did find it, and somebody went past. */
        THEN,
        /** It would, as the rules are now. */
        NOW,
        /** It would, as somebody has drafted it. */
        DRAFT
    }

    /**
     * All that can be said of one case.
     *
     * @param known whether what was known then could be read
     * @param notJudged rules that would have needed to know what nobody noted then
     */
    public record LineUp(boolean known, List<Suspect> suspects, Set<String> notJudged) {

        /** The one that is proposed; null if none would have seen it. */
        public @Nullable Suspect first() {
            return suspects.isEmpty() ? null : suspects.getFirst();
        }
    }
}
