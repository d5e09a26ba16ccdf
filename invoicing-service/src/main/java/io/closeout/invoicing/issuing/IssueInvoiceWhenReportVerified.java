package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A verified report bills each of its charges once, even if verification announces its decision again. A decision about
 * an amended report that bills something else credits the old invoice and issues a new one.
 */
@ApplicationScoped
class IssueInvoiceWhenReportVerified implements Reaction<ReportVerified> {

    private final CaseBilling billing;

    IssueInvoiceWhenReportVerified(CaseBilling billing) {
        this.billing = billing;
    }

    @Override
    public void prepare(List<Delivered<ReportVerified>> events) {
        billing.prepareVerified(events.stream().map(Delivered::body).toList());
    }

    @Override
    public void on(Delivered<ReportVerified> event) {
        billing.verified(event.body());
    }

    @Override
    public void finish() {
        billing.complete();
    }
}
