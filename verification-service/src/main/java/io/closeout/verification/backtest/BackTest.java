package io.closeout.verification.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One draft on one stretch of the past, and how far it has come. */
public record BackTest(
        UUID id,
        RuleSetName ruleSet,
        Scope scope,
        State state,
        Progress progress,
        Request request,
        @Nullable String failure) {

    /** Which rule set it tries. */
    public record RuleSetName(String id, String version, String sha256) {}

    /**
     * Which decisions it tries it on.
     *
     * @param firstDay on which a report was judged, as is {@code lastDay}
     */
    public record Scope(
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

    /** Who asked for it, and when. */
    public record Request(String by, Instant at) {}

    /**
     * How far it has come.
     *
     * @param total null until it has begun
     * @param outOfScope of those done, how many the draft is not for
     * @param unreadable of those done, how many have no readable facts
     * @param seconds since it began, or that it took
     */
    public record Progress(@Nullable Long total, long done, long outOfScope, long unreadable, long seconds) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public int percent() {
            return total == null || total == 0
                    ? 0
                    : BigDecimal.valueOf(done)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN)
                            .intValue();
        }

        /** Decisions per second so far. */
        public long rate() {
            return done / Math.max(1, seconds);
        }

        /** Null while there is nothing to tell it from. */
        public @Nullable Long secondsLeft() {
            return total == null || rate() == 0 ? null : (total - done) / rate();
        }

        /** For pages: the end of a scale that must not be zero. */
        public long atLeastOne() {
            return Math.max(1, judged());
        }

        /** For pages: of those judged. */
        public BigDecimal share(long some) {
            return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(atLeastOne()), 4, RoundingMode.HALF_UP);
        }

        /** How many the draft said something about. */
        public long judged() {
            return done - outOfScope - unreadable;
        }
    }
}
