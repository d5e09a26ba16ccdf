package io.closeout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.Persona;
import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Topic;
import io.closeout.verify.evidence.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

class PoisonIT {

    /** Per topic an event that its readers react to. */
    private static final List<String> HEARD =
            List.of("ReportSigned", "ReportVerified", "InvoiceIssued", "PaymentReceived", "ReminderSent", "PartyState");

    private final Product product = Product.running();
    private final ParkedRows parked = new ParkedRows(product);

    @Test
    void poisonInEveryTopicIsParkedByteForByteAndEverythingElseGoesOn() {
        var network = Network.of(product, "fault-poison", 1);
        var sent = new ArrayList<Sent>();
        try (var load = Load.on(product, network, 4)) {
            await().until(() -> load.signed() > 3);
            sent.addAll(sendToEveryTopic());
            var before = load.signed();
            await().until(() -> load.signed() > before + 5);
            assertThat(load.refusals()).isEmpty();
        }

        await().untilAsserted(() -> assertThat(sent).allSatisfy(this::isParkedAsItCame));
        var report = product.verified();
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.of("I3").figure("parked")).isGreaterThanOrEqualTo(sent.size());
        assertThat(report.of("I2").figure("foreign, without effect")).isPositive();
    }

    @Test
    void whatWaitsBehindPoisonGoesOnWhenTwoPeopleHaveDiscardedIt() {
        var poison = Poison.GARBAGE.on(topicOf("ReportSigned"), type("ReportSigned"));
        RecordMetadata first;
        RecordMetadata second;
        try (var topics = new Topics(product)) {
            first = topics.send(poison);
            second = topics.send(nextOf(poison));
        }
        await().untilAsserted(() -> assertThat(parked.of("verification", second))
                .hasValueSatisfying(row -> assertThat(row.reason()).isEqualTo("MISSING_PREDECESSOR")));
        var id = parked.of("verification", first).orElseThrow().id();

        retry(id);
        discard("ops-one", id);
        assertThat(stateOf(first)).isEqualTo("OPEN");
        discard("ops-two", id);

        assertThat(stateOf(first)).isEqualTo("DISCARDED");
        await().untilAsserted(() -> assertThat(stateOf(second)).isEqualTo("APPLIED"));
        var report = product.verified();
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.of("I3").figure("discarded")).isPositive();
    }

    /** A second event of the same aggregate, of a type that nobody has a reaction to. */
    private static ProducerRecord<byte[], byte[]> nextOf(ProducerRecord<byte[], byte[]> poison) {
        var key = new String(poison.key(), UTF_8);
        var headers = Poison.headers(topicOf("ReportSigned"), "closeout.SignatureRefused.v1", key, 2);
        return new ProducerRecord<>(poison.topic(), null, poison.key(), new byte[0], headers);
    }

    private List<Sent> sendToEveryTopic() {
        var sent = new ArrayList<Sent>();
        try (var topics = new Topics(product)) {
            for (var event : HEARD) {
                for (var poison : Poison.values()) {
                    var record = poison.on(topicOf(event), type(event));
                    sent.add(new Sent(poison, record, topics.send(record)));
                }
            }
        }
        return sent;
    }

    private record Sent(Poison poison, ProducerRecord<byte[], byte[]> record, RecordMetadata place) {}

    /** By every reader that would have had to make something of it. */
    private void isParkedAsItCame(Sent sent) {
        var rows = Connections.SERVICES.stream()
                .flatMap(service -> parked.of(service, sent.place()).stream())
                .toList();
        assertThat(rows)
                .as("%s in %s", sent.poison(), sent.place())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.state()).isEqualTo("OPEN");
                    assertThat(row.value()).isEqualTo(sent.record().value());
                });
    }

    private void retry(UUID id) {
        var answer = ops("ops-one").post("verification", parkedPath(id) + "/retry", Map.of());
        assertThat(answer.orThrow().path("attempts").asInt()).isEqualTo(2);
    }

    private void discard(String who, UUID id) {
        ops(who).post("verification", parkedPath(id) + "/discard", Map.of("reason", "no event of ours"))
                .orThrow();
    }

    private String stateOf(RecordMetadata place) {
        return parked.of("verification", place).orElseThrow().state();
    }

    private Caller ops(String who) {
        return product.caller(Persona.called(who).withRoles("ops"));
    }

    private static String parkedPath(UUID id) {
        return "/api/ops/verification/parked/" + id;
    }

    private static EventType type(String event) {
        return Contract.byCeType("closeout.%s.v1".formatted(event)).orElseThrow();
    }

    private static Topic topicOf(String event) {
        return type(event).topic();
    }
}
