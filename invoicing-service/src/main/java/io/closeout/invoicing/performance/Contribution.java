package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one case adds to one figure.
 *
 * @param value 1 or 0 for a share, hours for the cycle time, a number of queries; null where it is not counted
 * @param why a key of the words
 * @param details values for its placeholders, free of language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contribution(Figure figure, State state, @Nullable BigDecimal value, String why, Map<String, String> details) {

    Contribution {
        details = new TreeMap<>(details);
    }

    /** Whether it is in the figure. */
    enum State {
        COUNTED,
        /** Counted, but what happens until a day may still turn it. */
        PROVISIONAL,
        NOT_COUNTED
    }

    static Contribution counted(Figure figure, BigDecimal value, String why) {
        return new Contribution(figure, State.COUNTED, value, why, Map.of());
    }

    static Contribution provisional(Figure figure, BigDecimal value, String why) {
        return new Contribution(figure, State.PROVISIONAL, value, why, Map.of());
    }

    static Contribution none(Figure figure, String why) {
        return new Contribution(figure, State.NOT_COUNTED, null, why, Map.of());
    }

    Contribution with(String name, Object detail) {
        var more = new TreeMap<>(details);
        more.put(name, detail.toString());
        return new Contribution(figure, state, value, why, more);
    }

    boolean isIn() {
        return state != State.NOT_COUNTED;
    }

    /** For pages: whether it speaks against the station. */
    @JsonIgnore
    public boolean isAgainst() {
        if (value == null) {
            return false;
        }
        return switch (figure) {
            case FIRST_TIME_FIX, EVIDENCE_QUALITY -> value.signum() == 0;
            case REPEAT_RATE, QUERY_RATE -> value.signum() > 0;
            case CYCLE_TIME -> false;
        };
    }

    @JsonIgnore
    public boolean isCounted() {
        return isIn();
    }

    @JsonIgnore
    public boolean isProvisional() {
        return state == State.PROVISIONAL;
    }
}
