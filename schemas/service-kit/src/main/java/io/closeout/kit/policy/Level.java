package io.closeout.kit.policy;

/** Who speaks, from the most general to the most specific; the more specific one wins within the bounds. */
public enum Level {
    EU,
    COUNTRY,
    STATION,
    CONTRACT;

    boolean isBelow(Level other) {
        return compareTo(other) > 0;
    }
}
