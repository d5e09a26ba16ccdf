package io.closeout.kit.watchdog;

import java.time.Duration;
import java.util.Optional;

/** Tells a consumer that waits from one that is dead. Time is monotonic and a parameter. */
final class StandstillJudge {

    private final Duration patience;
    private long lastTaken = -1;
    private long movedAtNanos;

    StandstillJudge(Duration patience) {
        this.patience = patience;
    }

    /** @return why the process must end, if it must */
    Optional<String> judge(ConsumerPulse pulse, long nowNanos) {
        if (pulse.sinceLastPoll().compareTo(patience) > 0) {
            return Optional.of("the Kafka client has not polled for %d s"
                    .formatted(pulse.sinceLastPoll().toSeconds()));
        }
        if (pulse.taken() != lastTaken || pulse.lag() == 0 || pulse.waiting()) {
            lastTaken = pulse.taken();
            movedAtNanos = nowNanos;
            return Optional.empty();
        }
        var still = Duration.ofNanos(nowNanos - movedAtNanos);
        return still.compareTo(patience) > 0
                ? Optional.of("%d records wait and none was taken for %d s".formatted(pulse.lag(), still.toSeconds()))
                : Optional.empty();
    }
}
