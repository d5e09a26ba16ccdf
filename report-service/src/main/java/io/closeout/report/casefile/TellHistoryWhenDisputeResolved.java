package io.closeout.report.casefile;

import io.closeout.events.invoice.DisputeResolved;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How a dispute ended is told in the history; what it was right about comes as a credit note. */
@ApplicationScoped
class TellHistoryWhenDisputeResolved implements Reaction<DisputeResolved> {

    private final CaseDesk desk;

    TellHistoryWhenDisputeResolved(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<DisputeResolved>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<DisputeResolved> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
