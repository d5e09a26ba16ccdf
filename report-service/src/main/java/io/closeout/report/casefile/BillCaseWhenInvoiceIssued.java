package io.closeout.report.casefile;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An invoice puts its share on each of its cases and makes the payer the next to act. */
@ApplicationScoped
class BillCaseWhenInvoiceIssued implements Reaction<InvoiceIssued> {

    private final CaseDesk desk;

    BillCaseWhenInvoiceIssued(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<InvoiceIssued>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<InvoiceIssued> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
