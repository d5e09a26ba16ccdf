package io.closeout.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults that lose money are not in force: read back from the running client and the running configuration. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SafetySettingsTest {

    @Inject
    KafkaClientService clients;

    @Inject
    Config config;

    @ParameterizedTest
    @CsvSource({
        "auto.offset.reset, earliest",
        "enable.auto.commit, false",
        "group.id, closeout-report",
        "max.poll.records, 500"
    })
    void theConsumerRunsWith(String key, String value) {
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer("events");

        assertThat(String.valueOf(consumer.configuration().get(key))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "batch, true",
        "throttled.unprocessed-record-max-age.ms, 0",
        "health-readiness-enabled, false",
        "graceful-shutdown, true",
        "value.deserializer, org.apache.kafka.common.serialization.ByteArrayDeserializer"
    })
    void theConnectorRunsWith(String key, String value) {
        assertThat(config.getValue("mp.messaging.connector.smallrye-kafka." + key, String.class))
                .isEqualTo(value);
    }

    @Test
    void aTokenForAnotherServiceIsNotForUs() {
        assertThat(config.getValue("quarkus.oidc.token.audience", String.class)).isEqualTo("closeout-report");
    }
}
