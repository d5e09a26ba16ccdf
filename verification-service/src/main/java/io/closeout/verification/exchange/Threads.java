package io.closeout.verification.exchange;

import io.closeout.verification.dialogue.AskedQuestion;
import io.closeout.verification.dialogue.AskedQuestions;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.ExchangeThread.State;
import io.closeout.verification.dialogue.ExchangeThreads;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.dialogue.Query;
import io.closeout.verification.dialogue.QueryState;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.dialogue.ThreadFile;
import io.closeout.verification.dialogue.ThreadFiles;
import io.closeout.verification.dialogue.ThreadMessage;
import io.closeout.verification.dialogue.ThreadMessages;
import io.closeout.verification.exchange.ThreadView.EntryView;
import io.closeout.verification.exchange.ThreadView.FileView;
import io.closeout.verification.exchange.ThreadView.QuestionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the threads of a case together: what was asked, answered and written, and what lies in them. */
@ApplicationScoped
class Threads {

    private final ExchangeThreads threads;
    private final ThreadMessages messages;
    private final ThreadFiles files;
    private final Queries queries;
    private final AskedQuestions questions;
    private final Notes notes;

    Threads(
            ExchangeThreads threads,
            ThreadMessages messages,
            ThreadFiles files,
            Queries queries,
            AskedQuestions questions,
            Notes notes) {
        this.threads = threads;
        this.messages = messages;
        this.files = files;
        this.queries = queries;
        this.questions = questions;
        this.notes = notes;
    }

    /** All there is about a case, read with one statement a kind. */
    private record Said(
            Map<UUID, Query> queries,
            Map<String, AskedQuestion> questions,
            Map<UUID, Note> notes,
            Map<UUID, List<ThreadMessage>> messages,
            Map<UUID, List<ThreadFile>> files) {}

    /** Oldest first. */
    List<ThreadView> of(UUID caseId, int reportVersion) {
        var said = said(caseId);
        return threads.of(caseId).stream()
                .map(thread -> view(thread, said, reportVersion))
                .toList();
    }

    private Said said(UUID caseId) {
        var asked = queries.of(caseId);
        return new Said(
                asked.stream().collect(Collectors.toMap(Query::id, Function.identity())),
                questions.of(asked.stream().map(Query::id).toList()).stream()
                        .collect(Collectors.toMap(one -> key(one.queryId(), one.questionId()), Function.identity())),
                notes.of(caseId).stream().collect(Collectors.toMap(Note::id, Function.identity())),
                messages.of(caseId).stream().collect(Collectors.groupingBy(ThreadMessage::threadId)),
                files.of(caseId).stream().collect(Collectors.groupingBy(ThreadFile::threadId)));
    }

    private static String key(@Nullable UUID queryId, @Nullable String questionId) {
        return queryId + "/" + questionId;
    }

    private static ThreadView view(ExchangeThread thread, Said said, int reportVersion) {
        var about = thread.about();
        var question = question(thread, said);
        return new ThreadView(
                thread.id(),
                about.lineId(),
                about.ruleId(),
                about.reportVersion(),
                thread.openedBySide().name(),
                thread.openedAt(),
                thread.state().name(),
                blocks(thread, question, reportVersion),
                thread.resolvedHow() == null ? null : thread.resolvedHow().name(),
                thread.resolvedAt(),
                question,
                entries(thread, said),
                said.files().getOrDefault(thread.id(), List.of()).stream()
                        .map(Threads::file)
                        .toList());
    }

    private static boolean blocks(ExchangeThread thread, @Nullable QuestionView question, int reportVersion) {
        return question == null
                ? thread.state() == State.OPEN
                        && thread.openedBySide() != Side.OFFICE
                        && thread.about().reportVersion() == reportVersion
                : question.isAwaited();
    }

    private static @Nullable QuestionView question(ExchangeThread thread, Said said) {
        var origin = thread.origin();
        if (origin.queryId() == null || origin.questionId() == null) {
            return null;
        }
        var query = Objects.requireNonNull(said.queries().get(origin.queryId()));
        return new QuestionView(
                query.id(),
                origin.questionId(),
                query.round(),
                query.state().name(),
                query.answerBy(),
                OpenCase.answerAt(thread.caseId(), query.id()));
    }

    /** The question first, then what was written in its order; the answer came when the query was closed. */
    private static List<EntryView> entries(ExchangeThread thread, Said said) {
        var entries = new ArrayList<EntryView>();
        var question = said.questions()
                .get(key(thread.origin().queryId(), thread.origin().questionId()));
        if (question != null) {
            var words = Objects.requireNonNull(said.notes().get(question.noteId()));
            entries.add(new EntryView(Side.OFFICE.name(), thread.openedAt(), words.text(), null, null));
        }
        said.messages().getOrDefault(thread.id(), List.of()).stream()
                .map(message -> new EntryView(message.side().name(), message.writtenAt(), message.text(), null, null))
                .forEach(entries::add);
        if (question != null) {
            answer(question, said).ifPresent(answer -> insert(entries, answer));
        }
        return entries;
    }

    private static Optional<EntryView> answer(AskedQuestion question, Said said) {
        var query = Objects.requireNonNull(said.queries().get(question.queryId()));
        return query.state() == QueryState.ANSWERED && (question.answerKey() != null || question.answerHref() != null)
                ? Optional.of(new EntryView(
                        Side.STATION.name(), query.closedAt(), null, question.answerKey(), question.answerHref()))
                : Optional.empty();
    }

    private static void insert(List<EntryView> entries, EntryView answer) {
        var at = Objects.requireNonNull(answer.at());
        var place = 1;
        while (place < entries.size()
                && !Objects.requireNonNull(entries.get(place).at()).isAfter(at)) {
            place++;
        }
        entries.add(place, answer);
    }

    private static FileView file(ThreadFile file) {
        var content = file.content();
        return new FileView(
                content.name() + "." + FileKind.endingOf(content.mediaType()),
                content.mediaType(),
                content.size(),
                file.side().name(),
                file.addedAt(),
                content.sha256(),
                "/api/verifications/%s/threads/%s/files/%s"
                        .formatted(file.caseId(), file.threadId(), content.sha256()));
    }
}
