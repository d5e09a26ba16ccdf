package io.closeout.verification.window;

import static io.closeout.verification.Recordings.amended;
import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.Service;
import io.closeout.verification.policies.PolicyFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** An amended report ends one window and opens another, once, however often it comes. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class OpenWindowContractTest implements ReactionContract {

    @Inject
    Service service;

    @Inject
    PolicyFixture policies;

    @Override
    public Recorded event() {
        policies.say("window-w", "W", "window.opens", "ALWAYS");
        var report = aReport().underContract("W");
        service.takes(signed(report));
        return amended(report.withTravel("10"), 2);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.effectsOn(UUID.fromString(event.key()));
    }

    @Test
    void leavesOneWindowOpenAndOneEntryDue() {
        var event = event();

        deliver(List.of(event.asKafkaRecord()));

        assertThat(service.effectsOn(UUID.fromString(event.key())))
                .contains("case ADJUSTING null null 2 null 0", "window 1 AMENDED", "window 2 null", "due WINDOW_ENDS")
                .doesNotContain("clock DECISION RUNNING");
    }
}
