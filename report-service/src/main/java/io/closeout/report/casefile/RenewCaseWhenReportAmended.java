package io.closeout.report.casefile;

import io.closeout.events.report.ReportAmended;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A new version renews what the case says of the report, and answers the query it was written for. */
@ApplicationScoped
class RenewCaseWhenReportAmended implements Reaction<ReportAmended> {

    private final CaseDesk desk;

    RenewCaseWhenReportAmended(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportAmended>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportAmended> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
