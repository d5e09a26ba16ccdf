package io.closeout.reminder.dunning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The levels that an overdue invoice climbs, as the policy has them.
 *
 * @param levels numbered from 1, each later than the one before
 * @param contactPatienceDays for how long a reminder waits for an address
 * @param minimum nobody is written to about less
 */
public record Ladder(List<Level> levels, int contactPatienceDays, BigDecimal minimum) {

    public Ladder {
        levels = List.copyOf(levels);
        for (var i = 0; i < levels.size(); i++) {
            if (levels.get(i).number() != i + 1
                    || (i > 0 && levels.get(i).days() <= levels.get(i - 1).days())) {
                throw new IllegalArgumentException("the levels of a ladder rise: " + levels);
            }
        }
    }

    public Optional<Level> level(int number) {
        return number <= levels.size() ? Optional.of(levels.get(number - 1)) : Optional.empty();
    }

    Optional<Level> after(Level level) {
        return level(level.number() + 1);
    }
}
