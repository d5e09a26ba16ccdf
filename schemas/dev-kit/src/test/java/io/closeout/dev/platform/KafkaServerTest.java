package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private static final String INVOICES = "closeout.invoice.events.v1";
    private static final String PAYMENTS = "closeout.payment.events.v1";
    private static final String TIMEOUT = "default.api.timeout.ms";
    private static final String REQUEST = "request.timeout.ms";

    private static final KafkaServer KAFKA = PlatformResource.current().kafka();

    @Test
    void letsTheWriterOfATopicWriteAndItsReadersRead() throws Exception {
        write("invoicing", INVOICES);

        assertThat(read("reminder", "closeout-reminder", INVOICES)).isPositive();
    }

    @Test
    void refusesAWriterThatTheContractDoesNotName() {
        assertThatThrownBy(() -> write("reminder", INVOICES))
                .hasCauseInstanceOf(TopicAuthorizationException.class)
                .hasMessageContaining(INVOICES);
    }

    @Test
    void refusesAReaderThatTheContractDoesNotName() {
        assertThatThrownBy(() -> read("verification", "closeout-verification", PAYMENTS))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void refusesTheConsumerGroupOfAnotherService() {
        assertThatThrownBy(() -> read("reminder", "closeout-report", INVOICES))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void letsOpsReadEverythingAndWriteNothing() throws Exception {
        write("invoicing", INVOICES);

        assertThat(read("ops", "closeout-ops", INVOICES)).isPositive();
        assertThatThrownBy(() -> write("ops", INVOICES)).hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void letsNoServiceCreateOrAlterTopics() {
        try (var admin = Admin.create(new HashMap<>(KAFKA.clientConfig("invoicing")))) {
            var topic = new NewTopic("closeout.mine.v1", Optional.empty(), Optional.empty());

            assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of(INVOICES)).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        var config = new HashMap<String, Object>(KAFKA.clientConfig("invoicing"));
        config.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"closeout-invoicing\" password=\"guessed\";");

        assertThatThrownBy(() -> describe(config)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void refusesAnonymousClients() {
        var anonymous =
                Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrapServers(), TIMEOUT, 2000, REQUEST, 1500);

        assertThatThrownBy(() -> describe(anonymous)).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void refusesAnonymousClientsAtItsControllerToo() {
        var state = PlatformState.load(PlatformResource.current().folder());
        var controller = "127.0.0.1:" + state.port("kafka-controller");
        var anonymous = Map.<String, Object>of("bootstrap.controllers", controller, TIMEOUT, 2000, REQUEST, 1500);

        assertThatThrownBy(() -> describe(anonymous)).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void keepsEventsForeverAndDatesThemByArrival() throws Exception {
        try (var admin = KAFKA.admin()) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, INVOICES);
            var config = Objects.requireNonNull(
                    admin.describeConfigs(Set.of(topic)).all().get().get(topic));

            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    private static void describe(Map<String, Object> config) throws Exception {
        try (var admin = Admin.create(config)) {
            admin.describeCluster().nodes().get(10, TimeUnit.SECONDS);
        }
    }

    private static void write(String service, String topic) throws ExecutionException, InterruptedException {
        var config = new HashMap<String, Object>(KAFKA.clientConfig(service));
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static int read(String service, String group, String topic) {
        var config = new HashMap<String, Object>(KAFKA.clientConfig(service));
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            var count = 0;
            while (count == 0 && System.nanoTime() < deadline) {
                count = consumer.poll(Duration.ofMillis(200)).count();
            }
            return count;
        }
    }
}
