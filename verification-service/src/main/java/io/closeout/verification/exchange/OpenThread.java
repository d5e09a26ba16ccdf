package io.closeout.verification.exchange;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.ExchangeThread.About;
import io.closeout.verification.dialogue.ExchangeThread.Origin;
import io.closeout.verification.dialogue.ExchangeThread.Said;
import io.closeout.verification.dialogue.ExchangeThreads;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.dialogue.ThreadMessage;
import io.closeout.verification.dialogue.ThreadMessages;
import io.closeout.verification.review.Anchors;
import io.closeout.verification.review.QueryRequest;
import io.closeout.verification.review.QueryStation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Begins a thread. What the office asks is a query, which everybody hears of and the case waits for; what the station or
 * the manufacturer brings up stays between the sides, and has to be settled before the report is approved.
 */
@ApplicationScoped
class OpenThread {

    private final Seats seats;
    private final OpenCase openCase;
    private final QueryStation query;
    private final SignedReports reports;
    private final KeptFindings findings;
    private final ExchangeThreads threads;
    private final ThreadMessages messages;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    OpenThread(
            Seats seats,
            OpenCase openCase,
            QueryStation query,
            SignedReports reports,
            KeptFindings findings,
            ExchangeThreads threads,
            ThreadMessages messages,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.seats = seats;
        this.openCase = openCase;
        this.query = query;
        this.reports = reports;
        this.findings = findings;
        this.threads = threads;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param id of the thread, named by whoever opens it, so that it is opened once; a query has ids of its own */
    @Transactional
    void open(UUID caseId, UUID id, ThreadRequest request) {
        var seated = seats.lock(caseId);
        if (threads.findByIdOptional(id).isPresent()) {
            return;
        }
        var asked = new QueryRequest.Asked(
                request.lineId(), request.ruleId(), request.text().strip());
        if (seated.seat().is(Side.OFFICE)) {
            query.ask(seated.verification(), new QueryRequest(List.of(asked)));
        } else {
            openCase.require(seated.verification());
            open(seated, id, asked);
        }
    }

    private void open(Seats.Seated seated, UUID id, QueryRequest.Asked asked) {
        var verification = seated.verification();
        Anchors.check(new QueryRequest(List.of(asked)), reports.of(verification), findings.of(verification));
        var said = seated.seat().says(clock.instant());
        var thread = new ExchangeThread(id, about(verification, asked), Origin.NONE, said);
        threads.persist(thread);
        write(thread, asked.text(), said);
        audit.record(
                "verification.thread.open",
                "verification:" + verification.caseId(),
                null,
                new Opened(id, said.side(), asked.lineId() == null ? "" : asked.lineId()),
                null);
    }

    private static About about(Verification verification, QueryRequest.Asked asked) {
        return new About(verification.caseId(), verification.reportVersion(), asked.lineId(), asked.ruleId());
    }

    private void write(ExchangeThread thread, String text, Said said) {
        messages.persist(new ThreadMessage(ids.next(), thread, 0, text, said));
    }

    /** What the audit says of it; the words stay in the thread. */
    record Opened(UUID threadId, Side side, String lineId) {}
}
