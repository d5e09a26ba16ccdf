package io.closeout.kit.testapp;

import io.closeout.kit.inbox.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
