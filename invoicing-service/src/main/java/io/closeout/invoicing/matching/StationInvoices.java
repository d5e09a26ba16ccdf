package io.closeout.invoicing.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices that stations of the current tenant sent. */
@ApplicationScoped
class StationInvoices implements PanacheRepositoryBase<StationInvoice, UUID> {

    /** The newest first. */
    List<StationInvoice> of(UUID preInvoiceId) {
        return list("preInvoiceId = ?1 order by paper.receivedAt desc, id desc", preInvoiceId);
    }

    /** The file that an invoice in the books came with; its date is the station's. */
    Optional<StationInvoice> booked(UUID invoiceId) {
        return find("invoiceId", invoiceId).firstResultOptional();
    }

    /** What became of these bytes when they came for this pre-invoice the last time. */
    Optional<StationInvoice> ofBytes(UUID preInvoiceId, byte[] sha256) {
        return find(
                        "preInvoiceId = ?1 and paper.sha256 = ?2 order by paper.receivedAt desc, id desc",
                        preInvoiceId,
                        sha256)
                .firstResultOptional();
    }
}
