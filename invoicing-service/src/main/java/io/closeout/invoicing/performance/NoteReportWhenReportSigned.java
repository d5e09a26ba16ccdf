package io.closeout.invoicing.performance;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A signed report counts in the month in which its service ended. */
@ApplicationScoped
class NoteReportWhenReportSigned implements Reaction<ReportSigned> {

    private final MonthOfReports month;

    NoteReportWhenReportSigned(MonthOfReports month) {
        this.month = month;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportSigned>> events) {
        month.enter(events.stream().map(event -> ReportFacts.of(event.body())).toList());
    }

    @Override
    public void on(Delivered<ReportSigned> event) {
        // Done for the whole chunk.
    }
}
