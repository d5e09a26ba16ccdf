package io.closeout.report.casefile;

import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An overdue invoice marks its cases until nothing of it is open. */
@ApplicationScoped
class MarkOverdueWhenPaymentOverdue implements Reaction<PaymentOverdue> {

    private final CaseDesk desk;

    MarkOverdueWhenPaymentOverdue(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<PaymentOverdue>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<PaymentOverdue> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
