package io.closeout.verification.rules;

import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For which report the rules in force are asked.
 *
 * @param day last day of the work
 * @param station the party that did it, by its id
 * @param contract as the report names it; null if none
 */
public record Asked(
        LocalDate day,
        String country,
        String interventionType,
        String station,
        @Nullable String contract) {

    Scope scope() {
        return new Scope(country, station, contract);
    }
}
