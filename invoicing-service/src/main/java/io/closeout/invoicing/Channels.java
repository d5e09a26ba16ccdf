package io.closeout.invoicing;

import io.closeout.kit.inbox.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics this service listens to. What it does about them is in the classes named …When…. */
@ApplicationScoped
class Channels {

    private final Intake intake;

    Channels(Intake intake) {
        this.intake = intake;
    }

    @Incoming("events")
    @Blocking
    void events(ConsumerRecords<String, byte[]> chunk) {
        intake.accept(chunk);
    }
}
