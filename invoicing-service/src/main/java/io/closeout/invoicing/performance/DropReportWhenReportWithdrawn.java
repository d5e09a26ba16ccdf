package io.closeout.invoicing.performance;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** A report that was taken back counts no more, unless a later version follows. */
@ApplicationScoped
class DropReportWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final Facts facts;

    DropReportWhenReportWithdrawn(Facts facts) {
        this.facts = facts;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportWithdrawn>> events) {
        events.stream()
                .map(Delivered::body)
                .sorted(Comparator.comparing(ReportWithdrawn::getCaseId))
                .forEach(report -> facts.withdrawn(report.getCaseId(), report.getReportVersion()));
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        // Done for the whole chunk.
    }
}
