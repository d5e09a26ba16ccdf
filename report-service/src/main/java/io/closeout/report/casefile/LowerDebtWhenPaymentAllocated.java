package io.closeout.report.casefile;

import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Money put on an invoice lowers what is open of each of its cases. */
@ApplicationScoped
class LowerDebtWhenPaymentAllocated implements Reaction<PaymentAllocated> {

    private final CaseDesk desk;

    LowerDebtWhenPaymentAllocated(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<PaymentAllocated>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<PaymentAllocated> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
