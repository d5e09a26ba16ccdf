package io.closeout.kit.inbox;

import static io.closeout.kit.testapp.Withdrawals.TENANT;
import static io.closeout.kit.testapp.Withdrawals.aWithdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.testapp.Rows;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracesTest.Traced.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class TracesTest {

    /** Every span is kept and shown. */
    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.traces.sampler", "always_on",
                    "quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    @Inject
    Tracer tracer;

    @Inject
    Tenants tenants;

    @Inject
    Outbox outbox;

    @Inject
    Rows rows;

    @Inject
    InMemorySpanExporter spans;

    @Test
    void theConsumersSpanLinksToTheSpanThatWroteTheEvent() {
        var caseId = UUID.randomUUID();
        var span = tracer.spanBuilder("signing").startSpan();
        try (var scope = span.makeCurrent()) {
            tenants.inTransaction(TENANT, () -> outbox.add(caseId, aWithdrawal(caseId, "fine"), caseId));
        } finally {
            span.end();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rows.versionsOf(caseId).isEmpty());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(spans.getFinishedSpanItems())
                        .filteredOn(one -> one.getName().equals("intake"))
                        .flatExtracting(one ->
                                one.getLinks().stream().map(TracesTest::spanId).toList())
                        .contains(span.getSpanContext().getSpanId()));
    }

    private static String spanId(LinkData link) {
        return link.getSpanContext().getSpanId();
    }
}
