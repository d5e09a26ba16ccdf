package io.closeout.verification.review;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many cases a filter shows, and how many it would show with another value in one place. What is over is not counted
 * through: that may be a million cases.
 *
 * @param total absent for cases that are over
 */
public record QueueCounts(
        @Nullable Long total,
        Map<String, Long> states,
        Map<String, Long> severities,
        Map<String, Long> clocks,
        Map<String, Long> rules,
        Map<String, Long> countries) {

    static final QueueCounts NONE = new QueueCounts(null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Empty where nothing was counted. */
    Optional<Long> of(String facet, String value) {
        var counts = switch (facet) {
            case "state" -> states;
            case "severity" -> severities;
            case "clock" -> clocks;
            case "rule" -> rules;
            default -> countries;
        };
        return Optional.ofNullable(total).map(any -> counts.getOrDefault(value, 0L));
    }
}
