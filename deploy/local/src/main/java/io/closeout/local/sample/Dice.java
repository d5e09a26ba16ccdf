package io.closeout.local.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Chance that falls the same way for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean inHundred(int cases) {
        return random.nextInt(100) < cases;
    }

    /** From least to most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T of(List<T> choices, ToIntFunction<T> weight) {
        var left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("Nothing to choose from");
    }

    /** A quantity with so many decimals. */
    BigDecimal quantity(int least, int most, int decimals) {
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var steps = between(0, (most - least) * BigDecimal.TEN.pow(decimals).intValueExact());
        return BigDecimal.valueOf(least).add(unit.multiply(BigDecimal.valueOf(steps)));
    }

    UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }
}
