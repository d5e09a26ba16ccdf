package io.closeout.invoicing.recurring;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Agreements whose next period waits. */
@Singleton
class AgreementsDue {

    record NextPeriod(UUID agreementId) {}

    @Produces
    @Singleton
    static DueRows<NextPeriod> rows(DueTables tables) {
        return tables.open(DueTable.<NextPeriod>of(
                        "agreement_due", row -> new NextPeriod(row.getObject("agreement_id", UUID.class)))
                .key("agreement_id", NextPeriod::agreementId));
    }
}
