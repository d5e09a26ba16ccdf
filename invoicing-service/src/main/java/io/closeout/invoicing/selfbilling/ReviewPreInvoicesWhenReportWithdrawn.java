package io.closeout.invoicing.selfbilling;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** A withdrawn case leaves its pre-invoice, which closes by itself if nothing else is on it. */
@ApplicationScoped
class ReviewPreInvoicesWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final ChangedCases changed;

    ReviewPreInvoicesWhenReportWithdrawn(ChangedCases changed) {
        this.changed = changed;
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        changed.add(event.body().getCaseId());
    }

    @Override
    public void finish() {
        changed.complete();
    }
}
