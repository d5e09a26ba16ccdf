package io.closeout.verification.dialogue;

import io.closeout.events.verification.Question;
import io.closeout.kit.time.Ids;
import io.closeout.verification.dialogue.AskedQuestion.Anchor;
import io.closeout.verification.dialogue.ExchangeThread.About;
import io.closeout.verification.dialogue.ExchangeThread.Origin;
import io.closeout.verification.dialogue.ExchangeThread.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a query with its words, each question as the beginning of a thread, and gives back the questions as the public
 * contract says them: without the words.
 */
@ApplicationScoped
public class AskStation {

    private static final String MESSAGE = "question.free-text";

    private final Queries queries;
    private final AskedQuestions questions;
    private final Notes notes;
    private final ExchangeThreads threads;
    private final Ids ids;

    AskStation(Queries queries, AskedQuestions questions, Notes notes, ExchangeThreads threads, Ids ids) {
        this.queries = queries;
        this.questions = questions;
        this.notes = notes;
        this.threads = threads;
        this.ids = ids;
    }

    public Asked ask(Query.Subject subject, List<Words> words, Asker asker) {
        var query = new Query(ids.next(), subject, asker.account(), asker.at(), asker.answerBy());
        queries.persist(query);
        var published = new ArrayList<Question>(words.size());
        for (var one : words) {
            published.add(keep(query, subject, "Q" + (published.size() + 1), one));
        }
        return new Asked(query, published);
    }

    private Question keep(Query query, Query.Subject subject, String questionId, Words words) {
        var note = new Note(ids.next(), subject.caseId(), words.text(), query.askedBy(), query.askedAt());
        notes.persist(note);
        questions.persist(new AskedQuestion(
                ids.next(), query.id(), questionId, new Anchor(words.lineId(), words.ruleId()), note.id()));
        threads.persist(new ExchangeThread(
                ids.next(),
                new About(subject.caseId(), subject.reportVersion(), words.lineId(), words.ruleId()),
                new Origin(query.id(), questionId),
                new Said(Side.OFFICE, query.askedBy(), query.askedAt())));
        return Question.newBuilder()
                .setQuestionId(questionId)
                .setLineId(words.lineId())
                .setRuleId(words.ruleId())
                .setMessageKey(MESSAGE)
                .setParameters(List.of())
                .setDocumentRef(note.reference())
                .build();
    }

    /** One question in free words. */
    public record Words(@Nullable String lineId, @Nullable String ruleId, String text) {}

    /** Who asks, when, and until when an answer is expected. */
    public record Asker(String account, Instant at, LocalDate answerBy) {}

    /** The query as it is kept and its questions as they are published. */
    public record Asked(Query query, List<Question> questions) {}
}
