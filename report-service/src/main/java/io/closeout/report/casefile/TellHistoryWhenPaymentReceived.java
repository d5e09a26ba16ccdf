package io.closeout.report.casefile;

import io.closeout.events.payment.PaymentReceived;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Money that came in is told in the history; it changes a case only once it is allocated. */
@ApplicationScoped
class TellHistoryWhenPaymentReceived implements Reaction<PaymentReceived> {

    private final CaseDesk desk;

    TellHistoryWhenPaymentReceived(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<PaymentReceived>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<PaymentReceived> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
