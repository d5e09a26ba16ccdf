package io.closeout.verification.dialogue;

import io.closeout.events.report.QueryAnswer;
import io.closeout.events.report.QueryAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the station's answers beside the questions. An answer to a query that is closed or unknown changes nothing. */
@ApplicationScoped
public class KeepAnswers {

    private final Queries queries;
    private final AskedQuestions questions;

    KeepAnswers(Queries queries, AskedQuestions questions) {
        this.queries = queries;
        this.questions = questions;
    }

    /** @return whether the query was open and is answered now */
    public boolean from(QueryAnswered answered) {
        return queries.findByIdOptional(answered.getQueryId())
                .filter(query -> query.close(QueryState.ANSWERED, answered.getAnsweredAt(), null))
                .map(query -> keep(query, answered.getAnswers()))
                .orElse(false);
    }

    private boolean keep(Query query, List<QueryAnswer> answers) {
        var byQuestion = answers.stream()
                .collect(Collectors.toMap(QueryAnswer::getQuestionId, answer -> answer, (one, two) -> two));
        for (var question : questions.of(List.of(query.id()))) {
            var answer = byQuestion.get(question.questionId());
            if (answer != null) {
                var document = answer.getDocumentRef();
                question.answer(answer.getAnswerKey(), document == null ? null : document.getHref());
            }
        }
        return true;
    }
}
