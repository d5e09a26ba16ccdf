package io.closeout.verification.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract, for whom it holds and what it covers.
 *
 * @param startsOn first day
 * @param endsOn last day; null for no end
 * @param customers parties that may be served under it; empty for all
 * @param stations parties that may do the work; empty for all
 * @param sponsors parties that pay under it; empty for all
 * @param serialNumbers equipment under contract; empty for all
 * @param currency ISO 4217
 * @param clauses the first that takes a line decides; empty for the standard terms
 */
public record Contract(
        String id,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<UUID> customers,
        Set<UUID> stations,
        Set<UUID> sponsors,
        Set<String> serialNumbers,
        String currency,
        List<Clause> clauses) {

    public Contract {
        customers = Set.copyOf(customers);
        stations = Set.copyOf(stations);
        sponsors = Set.copyOf(sponsors);
        serialNumbers = Set.copyOf(serialNumbers);
        clauses = List.copyOf(clauses);
    }
}
