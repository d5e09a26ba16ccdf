package io.closeout.reminder.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.reminder.inputs.TopicEnds.Ends;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InputWatermarkTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant THEN = Instant.parse("2026-03-05T08:00:00Z");
    private static final TopicPartition INVOICES = new TopicPartition(MoneyTopics.INVOICES, 0);
    private static final TopicPartition PAYMENTS = new TopicPartition(MoneyTopics.PAYMENTS, 0);

    @Test
    void isCompleteWhereBothWitnessesReachTheEnd() {
        var reading = read(Map.of(INVOICES, 7L, PAYMENTS, 4L), Map.of(INVOICES, 7L, PAYMENTS, 4L));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.positions())
                .containsExactly(
                        new Position(MoneyTopics.INVOICES, 0, 6, THEN), new Position(MoneyTopics.PAYMENTS, 0, 3, THEN));
    }

    @Test
    void isNotCompleteWhileAPaymentIsUnread() {
        var reading = read(Map.of(INVOICES, 7L, PAYMENTS, 3L), Map.of(INVOICES, 7L, PAYMENTS, 3L));

        assertThat(reading.isComplete()).isFalse();
    }

    @Test
    void isNotCompleteAfterADatabaseWasRestored() {
        var reading = read(Map.of(INVOICES, 7L, PAYMENTS, 2L), Map.of(INVOICES, 7L, PAYMENTS, 4L));

        assertThat(reading.isComplete()).isFalse();
    }

    @Test
    void isNotCompleteAfterATopicWasMadeAnew() {
        var reading = read(Map.of(INVOICES, 7L, PAYMENTS, 900L), Map.of(INVOICES, 7L));

        assertThat(reading.isComplete()).isFalse();
    }

    @Test
    void isCompleteWhereNothingWasEverPublished() {
        var reading = InputWatermark.judge(new Ends(Map.of(INVOICES, 0L, PAYMENTS, 0L), Map.of()), Map.of(), NOW);

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.positions()).extracting(Position::offset).containsOnly(-1L);
        assertThat(reading.positions()).extracting(Position::time).containsOnly(NOW);
    }

    @Test
    void isNotCompleteWhereATopicIsMissing() {
        var reading = InputWatermark.judge(new Ends(Map.of(INVOICES, 0L), Map.of()), Map.of(), NOW);

        assertThat(reading.isComplete()).isFalse();
    }

    /** The topics end at 7 and 4. */
    private static Reading read(Map<TopicPartition, Long> dealtWith, Map<TopicPartition, Long> acknowledged) {
        var known = dealtWith.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> new Known(entry.getValue(), THEN)));
        return InputWatermark.judge(new Ends(Map.of(INVOICES, 7L, PAYMENTS, 4L), acknowledged), known, NOW);
    }
}
