package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How good a figure is, the best first. */
public enum Tier {
    TOP,
    GOOD,
    BASIC;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
