package io.closeout.report.casefile;

import io.closeout.events.verification.ReportQueried;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A query makes the station the next to act. */
@ApplicationScoped
class AwaitAnswerWhenReportQueried implements Reaction<ReportQueried> {

    private final CaseDesk desk;

    AwaitAnswerWhenReportQueried(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare(List<Delivered<ReportQueried>> events) {
        desk.expect(events);
    }

    @Override
    public void on(Delivered<ReportQueried> event) {
        desk.lay(event);
    }

    @Override
    public void finish() {
        desk.clear();
    }
}
