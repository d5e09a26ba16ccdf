package io.closeout.verification.exchange;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.ExchangeThreads;
import io.closeout.verification.dialogue.ThreadMessage;
import io.closeout.verification.dialogue.ThreadMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Writes in a thread. The same message sent twice is written once. */
@ApplicationScoped
class WriteMessage {

    private final Seats seats;
    private final OpenCase openCase;
    private final ExchangeThreads threads;
    private final ThreadMessages messages;
    private final Clock clock;

    WriteMessage(Seats seats, OpenCase openCase, ExchangeThreads threads, ThreadMessages messages, Clock clock) {
        this.seats = seats;
        this.openCase = openCase;
        this.threads = threads;
        this.messages = messages;
        this.clock = clock;
    }

    /** A message before it is written; whoever sends it names it. */
    record Draft(UUID id, String text) {}

    @Transactional
    void write(UUID caseId, UUID threadId, Draft draft) {
        var seated = seats.lock(caseId);
        var thread = thread(caseId, threadId);
        var sent = messages.findByIdOptional(draft.id());
        if (sent.isPresent()) {
            requireSame(sent.get(), thread, seated.seat(), draft);
            return;
        }
        openCase.require(seated.verification());
        openCase.require(thread);
        openCase.requireNoAnswerAwaited(
                thread, Objects.requireNonNull(seated.seat().side()));
        messages.persist(new ThreadMessage(
                draft.id(),
                thread,
                messages.countOf(threadId),
                draft.text(),
                seated.seat().says(clock.instant())));
    }

    private ExchangeThread thread(UUID caseId, UUID threadId) {
        return threads.findByIdOptional(threadId)
                .filter(thread -> thread.caseId().equals(caseId))
                .orElseThrow(ProblemException::notFound);
    }

    private static void requireSame(ThreadMessage sent, ExchangeThread thread, Seat seat, Draft draft) {
        if (!sent.isThatOf(thread.id(), seat.account(), draft.text())) {
            throw ProblemException.conflict(
                    "message-changed",
                    "This message was sent with other words",
                    "A message that was sent does not change; write another one.");
        }
    }
}
