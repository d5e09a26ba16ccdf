package io.closeout.report.casefile;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A withdrawn report ends its case; what was billed of it still has to be credited. */
@ApplicationScoped
class EndCaseWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final CaseDesk desk;

    EndCaseWhenReportWithdrawn(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportWithdrawn>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
