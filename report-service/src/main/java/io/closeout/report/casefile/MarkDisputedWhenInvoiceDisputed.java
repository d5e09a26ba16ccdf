package io.closeout.report.casefile;

import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A disputed invoice is told in the history, and the case counts as one that was disputed. */
@ApplicationScoped
class MarkDisputedWhenInvoiceDisputed implements Reaction<InvoiceDisputed> {

    private final CaseDesk desk;

    MarkDisputedWhenInvoiceDisputed(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<InvoiceDisputed>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<InvoiceDisputed> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
