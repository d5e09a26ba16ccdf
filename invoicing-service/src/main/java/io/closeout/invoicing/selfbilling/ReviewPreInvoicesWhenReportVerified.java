package io.closeout.invoicing.selfbilling;

import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** A case that was decided anew may have left its pre-invoice: an amendment bills something else. */
@ApplicationScoped
class ReviewPreInvoicesWhenReportVerified implements Reaction<ReportVerified> {

    private final ChangedCases changed;

    ReviewPreInvoicesWhenReportVerified(ChangedCases changed) {
        this.changed = changed;
    }

    @Override
    public void on(Delivered<ReportVerified> event) {
        changed.add(event.body().getCaseId());
    }

    @Override
    public void finish() {
        changed.complete();
    }
}
