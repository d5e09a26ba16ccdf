package io.closeout.report.casefile;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A signature opens the case for everybody to see. */
@ApplicationScoped
class OpenCaseWhenReportSigned implements Reaction<ReportSigned> {

    private final CaseDesk desk;

    OpenCaseWhenReportSigned(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportSigned>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportSigned> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
