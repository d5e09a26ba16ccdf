package io.closeout.verification.exchange;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.dialogue.QueryState;
import io.closeout.verification.dialogue.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Tells where words are still of use: until a report is approved or taken back, in threads that are not settled. */
@ApplicationScoped
class OpenCase {

    private static final Set<VerificationState> OVER =
            EnumSet.of(VerificationState.APPROVED, VerificationState.WITHDRAWN);

    private final Queries queries;

    OpenCase(Queries queries) {
        this.queries = queries;
    }

    static boolean isOver(Verification verification) {
        return OVER.contains(verification.state());
    }

    /** @throws ProblemException 409 with the state of the case */
    void require(Verification verification) {
        if (isOver(verification)) {
            throw new ProblemException(Problem.of(409, "exchange-over", "Nothing more can be written about this report")
                    .withDetail("Its state is %s.".formatted(verification.state()))
                    .with("state", verification.state()));
        }
    }

    /** @throws ProblemException 409 with the state of the thread */
    void require(ExchangeThread thread) {
        if (thread.state() != ExchangeThread.State.OPEN) {
            throw new ProblemException(Problem.of(409, "thread-settled", "This thread is settled")
                    .withDetail("Open a new one about the same line or finding.")
                    .with("state", thread.state()));
        }
    }

    /**
     * The answer to a query is a statement of the station, which the report service keeps and publishes.
     *
     * @throws ProblemException 409 with the address that takes the answer
     */
    void requireNoAnswerAwaited(ExchangeThread thread, Side side) {
        if (side == Side.STATION && isAwaited(thread)) {
            var address = answerAt(
                    thread.caseId(), Objects.requireNonNull(thread.origin().queryId()));
            throw new ProblemException(Problem.of(409, "answer-awaited", "This question waits for an answer")
                    .withDetail("Answer all questions of the round at once: POST %s.".formatted(address))
                    .with("answerAt", address));
        }
    }

    boolean isAwaited(ExchangeThread thread) {
        var queryId = thread.origin().queryId();
        return queryId != null
                && queries.findByIdOptional(queryId)
                        .filter(query -> query.state() == QueryState.OPEN)
                        .isPresent();
    }

    static String answerAt(UUID caseId, UUID queryId) {
        return "/api/reports/%s/queries/%s/answer".formatted(caseId, queryId);
    }
}
