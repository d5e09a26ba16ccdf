package io.closeout.dev.rules.planted;

import io.closeout.kit.inbox.Reaction;
import jakarta.transaction.Transactional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Planted: public, named after nothing, opens a transaction and knows Kafka. */
public class WrongReactionHandler implements Reaction<ConsumerRecord<String, byte[]>> {

    @Override
    @Transactional
    public void on(ConsumerRecord<String, byte[]> event) {
        event.value();
    }
}
