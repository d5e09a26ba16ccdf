package io.closeout.report.casefile;

import io.closeout.events.verification.ReportRejected;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A refused report stops the case until the station amends it, if it may. */
@ApplicationScoped
class StopCaseWhenReportRejected implements Reaction<ReportRejected> {

    private final CaseDesk desk;

    StopCaseWhenReportRejected(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportRejected>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportRejected> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
