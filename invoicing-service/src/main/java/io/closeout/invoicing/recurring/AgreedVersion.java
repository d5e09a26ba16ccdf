package io.closeout.invoicing.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an agreement bills from a day on.
 *
 * @param reason why it was amended, such as a new index
 */
public record AgreedVersion(
        int version,
        LocalDate validFrom,
        String reason,
        List<AgreedLine> lines,
        Instant recordedAt,
        String recordedBy) {

    public AgreedVersion {
        lines = List.copyOf(lines);
    }
}
