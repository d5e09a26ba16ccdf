package io.closeout.invoicing.performance;

import io.closeout.events.verification.ReportQueried;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Each query counts once; what it asks about evidence counts against the evidence unless it was waived. */
@ApplicationScoped
class CountQueryWhenReportQueried implements Reaction<ReportQueried> {

    private final Facts facts;

    CountQueryWhenReportQueried(Facts facts) {
        this.facts = facts;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<ReportQueried>> events) {
        facts.queries(events.stream()
                .map(Delivered::body)
                .map(query ->
                        new Facts.Query(query.getQueryId(), query.getCaseId(), ReportFacts.asked(query.getQuestions())))
                .toList());
    }

    @Override
    public void on(Delivered<ReportQueried> event) {
        // Done for the whole chunk.
    }
}
