package io.closeout.invoicing.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One draft policy on one stretch of the past, and how far it has come.
 *
 * @param failure what went wrong, for whoever asked; null if nothing did
 */
public record BackTest(
        UUID id,
        String policyId,
        int version,
        Extent extent,
        State state,
        Progress progress,
        String requestedBy,
        Instant requestedAt,
        @Nullable String failure) {

    /** @param firstDay on which a service ended, as is {@code lastDay} */
    public record Extent(
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable UUID station,
            @Nullable String country) {}

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** Whether more is to come. */
    public boolean open() {
        return state.isOpen();
    }

    /** For pages: the word for its state. */
    public String word() {
        return "test." + state.name();
    }

    /** For pages: the colour that goes with the word. */
    public String tone() {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "wrong";
            case CANCELLED -> "attention";
            default -> "waiting";
        };
    }

    /**
     * How far it has come.
     *
     * @param total null until it has begun
     * @param changed of those done, how many would cost something else
     * @param unpriced of those done, how many the draft has no price for
     * @param seconds since it began, or that it took
     */
    public record Progress(@Nullable Long total, long done, long changed, long unpriced, long seconds) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public int percent() {
            return total == null || total == 0
                    ? 0
                    : BigDecimal.valueOf(done)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN)
                            .intValue();
        }

        /** Charges per second so far. */
        public long rate() {
            return done / Math.max(1, seconds);
        }
    }
}
