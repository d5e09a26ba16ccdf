package io.closeout.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void waitsOnlyOnceForWhatCannotBeMade() {
        Supplier<String> unreachable = Once.of(() -> {
            throw new IllegalStateException("attempt " + attempts.incrementAndGet());
        });
        assertThatThrownBy(unreachable::get).hasMessage("attempt 1");

        assertThatThrownBy(unreachable::get).hasMessage("attempt 1");
    }

    @Test
    void givesTheSameValueToAll() {
        Supplier<Integer> counted = Once.of(attempts::incrementAndGet);
        assertThat(counted.get()).isEqualTo(1);

        assertThat(counted.get()).isEqualTo(1);
    }
}
