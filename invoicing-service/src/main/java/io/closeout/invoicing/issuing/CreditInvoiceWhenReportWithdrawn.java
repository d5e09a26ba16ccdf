package io.closeout.invoicing.issuing;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A withdrawn report is not billed: what was issued is credited as a whole, what was not is closed. */
@ApplicationScoped
class CreditInvoiceWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final CaseBilling billing;

    CreditInvoiceWhenReportWithdrawn(CaseBilling billing) {
        this.billing = billing;
    }

    @Override
    public void prepare(List<Delivered<ReportWithdrawn>> events) {
        billing.prepareWithdrawn(events.stream().map(Delivered::body).toList());
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        billing.withdrawn(event.body());
    }

    @Override
    public void finish() {
        billing.complete();
    }
}
