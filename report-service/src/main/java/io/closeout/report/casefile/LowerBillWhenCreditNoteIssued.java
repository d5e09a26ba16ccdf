package io.closeout.report.casefile;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A credit note lowers what is open of each of its cases. */
@ApplicationScoped
class LowerBillWhenCreditNoteIssued implements Reaction<CreditNoteIssued> {

    private final CaseDesk desk;

    LowerBillWhenCreditNoteIssued(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<CreditNoteIssued>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<CreditNoteIssued> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
