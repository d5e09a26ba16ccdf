package io.closeout.invoicing.selfbilling;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Work about pre-invoices that waits. */
@Singleton
class PreInvoiceWork {

    /** What is to be done. */
    enum Kind {
        /** Make a pre-invoice of what was collected under the key. */
        RUN,
        /** Take silence for consent; the key is the pre-invoice. */
        ANSWER,
        /** Bill what was accepted and lacked something; the key is the pre-invoice. */
        BILL,
        /** Close it if nothing of it is left; the key is the pre-invoice. */
        REVIEW
    }

    /** Names one piece of work. */
    record Work(Kind kind, UUID sellerId, UUID buyerId, String key) {}

    @Produces
    @Singleton
    static DueRows<Work> rows(DueTables tables) {
        return tables.open(DueTable.<Work>of(
                        "pre_invoice_due",
                        row -> new Work(
                                Kind.valueOf(row.getString("work")),
                                row.getObject("seller_id", UUID.class),
                                row.getObject("buyer_id", UUID.class),
                                row.getString("work_key")))
                .key("work", work -> work.kind().name())
                .key("seller_id", Work::sellerId)
                .key("buyer_id", Work::buyerId)
                .key("work_key", Work::key));
    }
}
