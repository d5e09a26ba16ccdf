package io.closeout.verification.reference;

/**
 * A stretch of one day in which work is going on.
 *
 * @param from minutes since midnight
 * @param to minutes since midnight, later than {@code from}; 1440 is the end of the day
 */
public record Opening(int from, int to) {

    private static final int DAY = 24 * 60;

    /** @throws IllegalArgumentException for hours that no day has, or that end before they begin */
    public Opening {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("%d to %d are no opening hours".formatted(from, to));
        }
    }
}
