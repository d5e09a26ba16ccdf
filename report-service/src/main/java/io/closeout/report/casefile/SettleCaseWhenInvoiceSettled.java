package io.closeout.report.casefile;

import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A case settles when nothing of its invoices is open, and closes when all of it was billed. */
@ApplicationScoped
class SettleCaseWhenInvoiceSettled implements Reaction<InvoiceSettled> {

    private final CaseDesk desk;

    SettleCaseWhenInvoiceSettled(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<InvoiceSettled>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<InvoiceSettled> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
