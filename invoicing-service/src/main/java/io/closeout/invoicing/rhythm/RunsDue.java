package io.closeout.invoicing.rhythm;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Runs that wait. */
@Singleton
class RunsDue {

    /** @param upTo charges of the group that are due up to this day of the seller are billed */
    record Run(UUID groupId, LocalDate upTo) {}

    @Produces
    @Singleton
    static DueRows<Run> rows(DueTables tables) {
        return tables.open(DueTable.<Run>of(
                        "run_due",
                        row -> new Run(row.getObject("group_id", UUID.class), row.getObject("up_to", LocalDate.class)))
                .key("group_id", Run::groupId)
                .key("up_to", Run::upTo));
    }
}
