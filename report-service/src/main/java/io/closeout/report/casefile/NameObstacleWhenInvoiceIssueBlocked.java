package io.closeout.report.casefile;

import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What keeps an invoice from being issued is named, with who can clear it. */
@ApplicationScoped
class NameObstacleWhenInvoiceIssueBlocked implements Reaction<InvoiceIssueBlocked> {

    private final CaseDesk desk;

    NameObstacleWhenInvoiceIssueBlocked(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<InvoiceIssueBlocked>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<InvoiceIssueBlocked> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
