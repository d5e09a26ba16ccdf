package io.closeout.invoicing.performance;

import io.closeout.events.report.ReportAmended;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An amended report counts as it is now, in another month if its service ended in another. */
@ApplicationScoped
class NoteReportWhenReportAmended implements Reaction<ReportAmended> {

    private final MonthOfReports month;

    NoteReportWhenReportAmended(MonthOfReports month) {
        this.month = month;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportAmended>> events) {
        month.enter(events.stream().map(event -> ReportFacts.of(event.body())).toList());
    }

    @Override
    public void on(Delivered<ReportAmended> event) {
        // Done for the whole chunk.
    }
}
