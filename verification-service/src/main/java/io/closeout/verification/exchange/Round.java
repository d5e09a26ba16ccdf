package io.closeout.verification.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The questions of one query that wait for the station, answered together. */
record Round(UUID queryId, LocalDate answerBy, List<ThreadView> threads) {

    /** The one that is open, if one is: a case waits for one query at a time. */
    static List<Round> open(List<ThreadView> threads) {
        var awaited = threads.stream()
                .filter(thread -> thread.question() != null && thread.question().isAwaited())
                .toList();
        return awaited.stream()
                .map(thread -> thread.question())
                .filter(Objects::nonNull)
                .map(question -> question.queryId())
                .distinct()
                .map(queryId -> of(queryId, awaited))
                .toList();
    }

    private static Round of(UUID queryId, List<ThreadView> awaited) {
        var own = awaited.stream().filter(thread -> isOf(thread, queryId)).toList();
        var first = Objects.requireNonNull(own.getFirst().question());
        return new Round(queryId, first.answerBy(), own);
    }

    private static boolean isOf(ThreadView thread, UUID queryId) {
        return thread.question() != null && thread.question().queryId().equals(queryId);
    }
}
