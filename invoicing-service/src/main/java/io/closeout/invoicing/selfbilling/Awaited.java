package io.closeout.invoicing.selfbilling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the station's own invoice is waited for.
 *
 * @param days since the pre-invoice was issued, in the zone of the station
 * @param expectedBy last day on which it is in time
 */
public record Awaited(long days, LocalDate expectedBy, boolean late) {

    /** @return null where none is waited for */
    static @Nullable Awaited of(PreInvoice one, LocalDate today) {
        var by = one.expectedBy();
        if (by == null || !one.isOpen()) {
            return null;
        }
        var issued = LocalDate.ofInstant(one.issuedAt(), ZoneId.of(one.zone()));
        return new Awaited(ChronoUnit.DAYS.between(issued, today), by, today.isAfter(by));
    }
}
