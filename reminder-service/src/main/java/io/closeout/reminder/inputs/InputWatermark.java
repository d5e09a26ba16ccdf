package io.closeout.reminder.inputs;

import io.closeout.reminder.inputs.TopicEnds.Ends;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The input watermark: asked at the moment of a decision, it says whether everything about invoices and payments that
 * the broker held at that moment has taken effect here.
 *
 * <p>A partition counts as dealt with only when two witnesses agree: the offset that this service's group acknowledged
 * at the broker, which is lost with a topic that is made anew, and the position in the database, which is lost with the
 * effects when a backup is restored. Each is written after the effects, so a doubt delays a reminder and never sends
 * one. What a writer has booked but not yet published is beyond what any reader can know.
 */
@ApplicationScoped
public class InputWatermark {

    private static final Logger LOG = Logger.getLogger(InputWatermark.class);

    private final TopicEnds ends;
    private final InputPositions positions;
    private final Clock clock;
    private final AtomicInteger behind;

    InputWatermark(TopicEnds ends, InputPositions positions, Clock clock, MeterRegistry meters) {
        this.ends = ends;
        this.positions = positions;
        this.clock = clock;
        this.behind = Objects.requireNonNull(meters.gauge("closeout.reminder.inputs.behind", new AtomicInteger()));
    }

    public Reading read() {
        var reading = ask();
        behind.set(reading.behind().size());
        return reading;
    }

    private Reading ask() {
        var now = clock.instant();
        try {
            var at = ends.endsOf(MoneyTopics.ALL);
            return judge(at, positions.all(), now);
        } catch (KafkaException e) {
            LOG.warnf("no reminder leaves: %s", e.getMessage());
            return Reading.unreadable("the broker does not answer");
        }
    }

    static Reading judge(Ends at, Map<TopicPartition, Known> known, Instant now) {
        var reached = new ArrayList<Position>();
        var behind = new ArrayList<String>();
        at.end().forEach((partition, end) -> {
            var here = known.get(partition);
            var next = here == null ? 0 : here.next();
            var acknowledged = at.acknowledged().getOrDefault(partition, 0L);
            if (Math.min(next, acknowledged) < end) {
                behind.add("%s ends at %d, dealt with to %d, acknowledged to %d"
                        .formatted(partition, end, next, acknowledged));
            }
            var time = here == null || next == 0 ? now : here.recordTime();
            reached.add(new Position(partition.topic(), partition.partition(), next - 1, time));
        });
        return new Reading(reached, missing(at, behind));
    }

    /** A topic the broker says nothing of is not an empty topic. */
    private static List<String> missing(Ends at, List<String> behind) {
        for (var topic : MoneyTopics.ALL) {
            if (at.end().keySet().stream().noneMatch(one -> one.topic().equals(topic))) {
                behind.add("%s is not there".formatted(topic));
            }
        }
        return behind;
    }
}
