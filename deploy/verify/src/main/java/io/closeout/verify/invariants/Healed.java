package io.closeout.verify.invariants;

import io.closeout.events.Contract;
import io.closeout.events.Topic;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Progress;
import io.closeout.verify.report.Verdict;
import java.time.Duration;

/** I14. The check waits as long as it was told to before it looks. */
final class Healed extends Invariant {

    Healed() {
        super("I14", "healed", "every group has read its topics to the end, and nothing in an outbox waits for 5 s");
    }

    @Override
    void judge(Evidence evidence) {
        Contract.topics().forEach(topic -> lag(evidence, topic, verdict()));
        var progress = evidence.progress();
        for (var service : Connections.SERVICES) {
            var age = progress.oldest().getOrDefault(service, Duration.ZERO);
            verdict().count("unpublished", progress.unpublished().getOrDefault(service, 0L));
            if (age.compareTo(Progress.RELAY_AGE) >= 0) {
                verdict()
                        .violated(
                                service,
                                "has %d outbox rows that are not published, the oldest for %d s"
                                        .formatted(progress.unpublished().getOrDefault(service, 0L), age.toSeconds()));
            }
        }
    }

    private static void lag(Evidence evidence, Topic topic, Verdict verdict) {
        for (var service : Connections.SERVICES) {
            if (topic.readers().contains(service) && evidence.takesPart(service, topic.name())) {
                var lag = evidence.progress().lag(service, topic.name());
                verdict.count("lag", lag);
                if (lag > 0) {
                    verdict.violated(service, "is %d records behind in %s".formatted(lag, topic.name()));
                }
            }
        }
    }
}
