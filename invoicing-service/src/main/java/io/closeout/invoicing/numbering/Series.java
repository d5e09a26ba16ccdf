package io.closeout.invoicing.numbering;

import java.util.Comparator;
import java.util.UUID;

/**
 * A run of numbers of one issuer, such as its invoices of a year. Sorted, so that series are always locked in one order.
 *
 * @param name a prefix for what is counted (F invoices, C credit notes) and the year: series begin anew each year
 */
public record Series(UUID issuerId, String name) implements Comparable<Series> {

    // As PostgreSQL sorts uuids: by their bytes, not as Java's signed halves.
    private static final Comparator<Series> ORDER = Comparator.comparing(
                    (Series series) -> series.issuerId().toString())
            .thenComparing(Series::name);

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
