package io.closeout.kit.time;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives ids that grow with the injected clock (UUIDv7), so that an index on them is written at its end. */
@ApplicationScoped
public class Ids {

    private final Supplier<UUID> source;

    @Inject
    Ids(Clock clock) {
        this(TimeOrderedEpochFactory.builder().withClock(clock).build()::create);
    }

    /** For plain tests: {@code new Ids(queue::remove)}. */
    public Ids(Supplier<UUID> source) {
        this.source = source;
    }

    public UUID next() {
        return source.get();
    }
}
