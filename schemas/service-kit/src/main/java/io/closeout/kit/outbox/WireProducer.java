package io.closeout.kit.outbox;

import io.closeout.events.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One reader and writer of events for the service; it knows the schemas of its build and needs no registry. */
@ApplicationScoped
class WireProducer {

    @Produces
    @Singleton
    Wire wire() {
        return Wire.bundled();
    }
}
