package io.closeout.invoicing.performance;

import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An approved report is decided; its first approval ends the cycle. */
@ApplicationScoped
class NoteDecisionWhenReportVerified implements Reaction<ReportVerified> {

    private final Decisions decisions;

    NoteDecisionWhenReportVerified(Decisions decisions) {
        this.decisions = decisions;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportVerified>> events) {
        decisions.note(events.stream()
                .map(event -> new Facts.Decision(
                        event.body().getCaseId(),
                        event.aggregateVersion(),
                        event.body().getDecidedAt(),
                        ReportFacts.held(event.body().getFindings()),
                        ReportFacts.waived(event.body().getFindings())))
                .toList());
    }

    @Override
    public void on(Delivered<ReportVerified> event) {
        // Done for the whole chunk.
    }
}
