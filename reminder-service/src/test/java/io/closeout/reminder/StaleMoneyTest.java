package io.closeout.reminder;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dispatch.SendReminders;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.closeout.reminder.inputs.InputPositions;
import io.closeout.reminder.inputs.InputWatermark;
import io.closeout.reminder.inputs.MoneyTopics;
import io.closeout.reminder.inputs.Stretch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real broker, with the consumer in the hands of the test. */
@QuarkusTest
@ReminderServiceTest
class StaleMoneyTest {

    private static final String GROUP = "closeout-reminder";

    @Inject
    World world;

    @Inject
    Channels channels;

    @Inject
    DecideDueLevels decide;

    @Inject
    LookUpDetails lookUp;

    @Inject
    SendReminders send;

    @Inject
    InputWatermark watermark;

    @Inject
    InputPositions positions;

    private final PartyFixture customer = aParty();
    private final InvoiceFixture invoice = anInvoice().to(customer.id).dueOn("2026-03-02");

    @BeforeEach
    void anOverdueInvoice() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        world.directoryKnows(customer);
        world.hears(customer.state(), invoice.issued());
        lookUp.run();
        world.isNow("2026-03-05T08:00:00Z");
    }

    @AfterEach
    void allIsRead() throws Exception {
        readsEverything();
    }

    @Test
    void aPaymentThatLiesUnreadHoldsTheDecision() throws Exception {
        publish(aPayment().naming(invoice).received("2026-03-04T10:00:00Z"));

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(world.rows("select hold_reason from due_level")).containsExactly("hold_reason=INPUT_STALE");
    }

    @Test
    void aPaymentThatLiesUnreadHoldsTheMail() throws Exception {
        decide.run();
        publish(aPayment().naming(invoice).received("2026-03-04T10:00:00Z"));

        send.run();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(world.rows("select hold_reason from payer_to_remind")).containsExactly("hold_reason=INPUT_STALE");
    }

    @Test
    void onceItIsReadTheReminderWaitsForItsAllocation() throws Exception {
        publish(aPayment().naming(invoice).received("2026-03-04T10:00:00Z"));
        decide.run();

        readsEverything();
        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(world.rows("select hold_reason from due_level")).containsExactly("hold_reason=PAYMENT_PENDING");
    }

    @Test
    void onceItIsReadAndIsSomebodyElsesMoneyTheReminderLeaves() throws Exception {
        publish(aPayment().over("5.00").received("2026-03-04T10:00:00Z"));
        decide.run();
        assertThat(world.saidOf(invoice.id)).isEmpty();

        readsEverything();
        decide.run();
        send.run();

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(world.saidOf(invoice.id, PaymentOverdue.class).getFirst().getInputsAsOf())
                .anyMatch(input -> input.getTopic().equals(MoneyTopics.PAYMENTS) && input.getOffset() >= 0);
    }

    @Test
    void whatIsReadAndNotAcknowledgedDoesNotCount() throws Exception {
        publish(aPayment().over("5.00").received("2026-03-04T10:00:00Z"));

        takesIn(unread());

        assertThat(watermark.read().isComplete()).isFalse();
    }

    @Test
    void whatIsAcknowledgedAndLostFromTheDatabaseDoesNotCount() throws Exception {
        publish(aPayment().over("5.00").received("2026-03-04T10:00:00Z"));
        readsEverything();
        assertThat(watermark.read().isComplete()).isTrue();

        aBackupIsRestored();

        assertThat(watermark.read().isComplete()).isFalse();
    }

    @Test
    void aHoleAfterARestoreIsNotSteppedOver() throws Exception {
        publish(aPayment().over("5.00").received("2026-03-04T10:00:00Z"));
        readsEverything();
        aBackupIsRestored();

        positions.dealtWith(List.of(new Stretch(MoneyTopics.PAYMENTS, 0, 40, 50, Instant.EPOCH)));

        assertThat(world.rows("select next_offset from input_position where partition = 0 and topic = '%s'"
                        .formatted(MoneyTopics.PAYMENTS)))
                .containsExactly("next_offset=0");
    }

    private void aBackupIsRestored() {
        world.sql("insert into input_position values ('%s', 0, 0, now()) on conflict do nothing"
                .formatted(MoneyTopics.PAYMENTS));
        world.sql("update input_position set next_offset = 0");
    }

    private void publish(Recorded event) {
        world.publishes("invoicing", event);
    }

    private void readsEverything() throws Exception {
        var records = unread();
        takesIn(records);
        acknowledges(records);
    }

    private void takesIn(ConsumerRecords<String, byte[]> records) {
        channels.events(records);
    }

    /** From the beginning: what was taken in before is taken in again, without effect. */
    private ConsumerRecords<String, byte[]> unread() {
        var settings = new HashMap<String, Object>(world.platform().kafka().clientConfig("reminder"));
        settings.put("max.poll.records", 100_000);
        var partitions = List.of(MoneyTopics.INVOICES, MoneyTopics.PAYMENTS).stream()
                .flatMap(topic -> IntStream.range(0, 12).mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new HashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                var poll = consumer.poll(Duration.ofMillis(200));
                poll.partitions()
                        .forEach(one -> all.computeIfAbsent(one, key -> new ArrayList<>())
                                .addAll(poll.records(one)));
            }
            return new ConsumerRecords<>(Map.copyOf(all), Map.of());
        }
    }

    private void acknowledges(ConsumerRecords<String, byte[]> records) throws Exception {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        records.partitions()
                .forEach(one -> offsets.put(
                        one,
                        new OffsetAndMetadata(records.records(one).getLast().offset() + 1)));
        if (!offsets.isEmpty()) {
            commit(offsets);
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) throws Exception {
        try (var admin = Admin.create(
                new HashMap<String, Object>(world.platform().kafka().clientConfig("reminder")))) {
            admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        }
    }
}
