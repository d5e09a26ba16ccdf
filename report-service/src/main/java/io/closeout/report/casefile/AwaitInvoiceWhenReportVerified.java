package io.closeout.report.casefile;

import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An approved report makes the issuer the next to act. */
@ApplicationScoped
class AwaitInvoiceWhenReportVerified implements Reaction<ReportVerified> {

    private final CaseDesk desk;

    AwaitInvoiceWhenReportVerified(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportVerified>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportVerified> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
