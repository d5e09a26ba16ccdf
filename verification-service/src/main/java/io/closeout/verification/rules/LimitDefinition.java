package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.kit.policy.Bounds;
import io.closeout.kit.policy.Level;

/**
 * A threshold and how far it may be moved.
 *
 * @param value in force where nobody sets it
 * @param min the smallest value any overlay may set
 * @param max the largest
 * @param owner the lowest level whose overlay may set it
 */
record LimitDefinition(long value, long min, long max, Level owner) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    LimitDefinition(
            @JsonProperty(value = "value", required = true) long value,
            @JsonProperty(value = "min", required = true) long min,
            @JsonProperty(value = "max", required = true) long max,
            @JsonProperty(value = "owner", required = true) Level owner) {
        this.value = value;
        this.min = min;
        this.max = max;
        this.owner = owner;
    }

    /** A bare number in a file: nobody may move it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LimitDefinition fixed(long value) {
        return new LimitDefinition(value, value, value, Level.EU);
    }

    boolean mayMove() {
        return min != max;
    }

    Bounds bounds() {
        return Bounds.between(min, max);
    }
}
