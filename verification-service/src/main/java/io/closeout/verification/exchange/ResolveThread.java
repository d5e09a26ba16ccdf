package io.closeout.verification.exchange;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.ExchangeThread.How;
import io.closeout.verification.dialogue.ExchangeThreads;
import io.closeout.verification.dialogue.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Settles a thread: the side that opened it may, and a reviewer. A question that waits for its answer is not settled. */
@ApplicationScoped
class ResolveThread {

    private final Seats seats;
    private final OpenCase openCase;
    private final ExchangeThreads threads;
    private final Audit audit;
    private final Clock clock;

    ResolveThread(Seats seats, OpenCase openCase, ExchangeThreads threads, Audit audit, Clock clock) {
        this.seats = seats;
        this.openCase = openCase;
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void resolve(UUID caseId, UUID threadId) {
        var seat = seats.lock(caseId).seat();
        var thread = threads.findByIdOptional(threadId)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(ProblemException::notFound);
        if (!may(seat, thread)) {
            throw ProblemException.forbidden("A thread is settled by the side that opened it, or by a reviewer.");
        }
        if (openCase.isAwaited(thread)) {
            throw ProblemException.conflict(
                    "answer-awaited",
                    "This question waits for an answer",
                    "It ends with the answer; whoever approves the report may go on without it.");
        }
        if (thread.state() == ExchangeThread.State.OPEN) {
            thread.resolve(How.SAID, seat.account(), clock.instant());
            audit.record("verification.thread.resolve", "verification:" + caseId, null, new Resolved(threadId), null);
        }
    }

    static boolean may(Seat seat, ExchangeThread thread) {
        return seat.is(Side.OFFICE) || seat.is(thread.openedBySide());
    }

    /** What the audit says of it. */
    record Resolved(UUID threadId) {}
}
