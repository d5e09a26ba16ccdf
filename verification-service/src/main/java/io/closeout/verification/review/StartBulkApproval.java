package io.closeout.verification.review;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.closeout.verification.review.BulkRequest.Selected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A reviewer approves many cases with one reason. They are written down at once and decided one by one. */
@ApplicationScoped
class StartBulkApproval {

    static final int MOST = 500;

    private final BulkApprovals bulks;
    private final ReviewQueue queue;
    private final QueueParties parties;
    private final CurrentActor actor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    StartBulkApproval(
            BulkApprovals bulks,
            ReviewQueue queue,
            QueueParties parties,
            CurrentActor actor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.bulks = bulks;
        this.queue = queue;
        this.parties = parties;
        this.actor = actor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    BulkView of(BulkRequest request) {
        return of(ids.next(), request);
    }

    /** Asked for again under the same id, it is the same. */
    @Transactional
    BulkView of(UUID id, BulkRequest request) {
        return bulks.find(id).orElseGet(() -> start(id, request));
    }

    private BulkView start(UUID id, BulkRequest request) {
        var cases = cases(request);
        if (cases.isEmpty()) {
            throw ProblemException.unprocessable(
                    "nothing-selected", "No case is selected", "Select cases, or name a filter that shows some.");
        }
        if (cases.stream().map(Selected::caseId).distinct().count() < cases.size()) {
            throw ProblemException.badRequest("A case is named twice.");
        }
        bulks.keep(
                new BulkApprovals.Asked(
                        id, actor.actor(), clock.instant(), request.reason().strip()),
                cases);
        audit.record(
                "verification.approve-in-bulk",
                "bulk-approval:" + id,
                null,
                Map.of("cases", cases.size()),
                request.reason().strip());
        return bulks.find(id).orElseThrow(ProblemException::notFound);
    }

    private List<Selected> cases(BulkRequest request) {
        if (request.cases() != null && !request.cases().isEmpty()) {
            return request.cases();
        }
        if (request.filter() == null) {
            return List.of();
        }
        var filter = QueueFilter.parse(request.filter());
        return queue.first(filter, parties.of(filter), MOST).stream()
                .map(row -> new Selected(row.caseId(), row.version()))
                .toList();
    }
}
