package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.CorrectionProposal.State;
import io.closeout.verification.dialogue.ExchangeThread.How;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not settled about a version of a report, and what becomes of it when the version is decided on or gone. A
 * thread blocks the version it is about and no other: an amended report is checked as if it were new.
 */
@ApplicationScoped
public class OpenPoints {

    private final Queries queries;
    private final ExchangeThreads threads;
    private final CorrectionProposals proposals;

    OpenPoints(Queries queries, ExchangeThreads threads, CorrectionProposals proposals) {
        this.queries = queries;
        this.threads = threads;
        this.proposals = proposals;
    }

    /** Whether a query of the office, or a thread of somebody else, waits for an answer. */
    public boolean block(UUID caseId, int reportVersion) {
        return !queries.openOf(caseId).isEmpty()
                || !blocking(caseId, reportVersion).isEmpty();
    }

    /** A reviewer goes on without the answers. */
    public void waive(UUID caseId, String account, Instant now, String why) {
        queries.waive(caseId, now, why);
        threads.openOf(caseId).forEach(thread -> thread.resolve(How.WAIVED, account, now));
    }

    /** With the decision nothing is asked any more. */
    public void decided(UUID caseId, String account, Instant now) {
        queries.close(caseId, null, now);
        threads.openOf(caseId).forEach(thread -> thread.resolve(How.DECIDED, account, now));
    }

    /** The version they were about is gone. What was said stays, and a thread can go on. */
    public void versionGone(UUID caseId, @Nullable UUID answeredQuery, Instant now) {
        queries.close(caseId, answeredQuery, now);
        proposals.openOf(caseId).ifPresent(proposal -> proposal.close(State.VOID, "service:verification", now, null));
    }

    private List<ExchangeThread> blocking(UUID caseId, int reportVersion) {
        return threads.openOf(caseId).stream()
                .filter(ExchangeThread::waitsForOffice)
                .filter(thread -> thread.about().reportVersion() == reportVersion)
                .toList();
    }
}
