package io.closeout.invoicing.performance;

import io.closeout.events.verification.ReportRejected;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A refused report is decided, too: its evidence and its queries count. */
@ApplicationScoped
class NoteDecisionWhenReportRejected implements Reaction<ReportRejected> {

    private final Decisions decisions;

    NoteDecisionWhenReportRejected(Decisions decisions) {
        this.decisions = decisions;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportRejected>> events) {
        decisions.note(events.stream()
                .map(event -> new Facts.Decision(
                        event.body().getCaseId(),
                        event.aggregateVersion(),
                        null,
                        ReportFacts.held(event.body().getFindings()),
                        ReportFacts.waived(event.body().getFindings())))
                .toList());
    }

    @Override
    public void on(Delivered<ReportRejected> event) {
        // Done for the whole chunk.
    }
}
