package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.AnyEvent.Reach;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WireRoundTripTest {

    private final Wire wire = Wire.bundled();

    @Property(tries = 2_000)
    void readsWhatItWrote(@ForAll("events") EventType type, @ForAll long seed, @ForAll Reach reach) {
        var event = AnyEvent.of(type, seed, reach);

        var read = wire.decode(wire.encode(event), type);

        assertThat(Dump.of(read)).isEqualTo(Dump.of(event));
        assertThat(read).isEqualTo(event).isInstanceOf(type.recordClass());
    }

    @Property(tries = 20)
    void readsWhatItWroteFromManyThreadsAtOnce(@ForAll("events") EventType type, @ForAll long seed) {
        var events = IntStream.range(0, 64)
                .mapToObj(i -> AnyEvent.of(type, seed + i, Reach.ANY))
                .toList();

        var read = events.parallelStream()
                .map(event -> wire.decode(wire.encode(event), type))
                .collect(Collectors.toList());

        assertThat(List.copyOf(read)).isEqualTo(events);
    }

    @Provide
    Arbitrary<EventType> events() {
        return Arbitraries.of(Contract.allEventTypes());
    }
}
