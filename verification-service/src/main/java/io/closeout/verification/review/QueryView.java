package io.closeout.verification.review;

import io.closeout.verification.dialogue.AskedQuestion;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked and what came back. */
public record QueryView(
        UUID queryId,
        int round,
        String state,
        String askedBy,
        Instant askedAt,
        LocalDate answerBy,
        @Nullable Instant closedAt,
        List<QuestionView> questions) {

    static QueryView of(Query query, List<AskedQuestion> questions, Map<UUID, Note> notes) {
        return new QueryView(
                query.id(),
                query.round(),
                query.state().name(),
                query.askedBy(),
                query.askedAt(),
                query.answerBy(),
                query.closedAt(),
                questions.stream()
                        .filter(question -> question.queryId().equals(query.id()))
                        .map(question ->
                                QuestionView.of(question, Objects.requireNonNull(notes.get(question.noteId()))))
                        .toList());
    }

    /** One question; the answer is a prepared one (a key) or a document of the station (an address). */
    public record QuestionView(
            String questionId,
            @Nullable String lineId,
            @Nullable String ruleId,
            String text,
            @Nullable String answerKey,
            @Nullable String answerHref) {

        static QuestionView of(AskedQuestion question, Note note) {
            return new QuestionView(
                    question.questionId(),
                    question.anchor().lineId(),
                    question.anchor().ruleId(),
                    note.text(),
                    question.answerKey(),
                    question.answerHref());
        }
    }
}
