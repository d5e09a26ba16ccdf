package io.closeout.report.signing;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.report.QueryAnswered;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.drafting.Reports;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers a query of the verification, once. Whether the query exists is for its owner to say: it may reach us later
 * than the station, which reads it there.
 */
@ApplicationScoped
class AnswerQuery {

    private final Reports reports;
    private final QueryAnswers answers;
    private final AnswerWords words;
    private final Reach reach;
    private final Outbox outbox;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AnswerQuery(
            Reports reports,
            QueryAnswers answers,
            AnswerWords words,
            Reach reach,
            Outbox outbox,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.words = words;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ReportView answer(UUID id, UUID queryId, AnswerRequest request) {
        var faults = new Faults();
        var texts = request.read(faults);
        faults.orThrow();
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        report.requireSigned();
        var given = answers.toQuery(queryId);
        if (given.isEmpty()) {
            answer(report, queryId, texts);
        } else {
            requireSame(report, given, texts);
        }
        return ReportView.of(report);
    }

    private void answer(Report report, UUID queryId, Map<String, String> texts) {
        var now = clock.instant();
        var written = texts.entrySet().stream()
                .map(one -> written(report, new AnswerKey(queryId, one.getKey()), one.getValue(), now))
                .toList();
        answers.persist(written);
        outbox.add(report.id(), answered(report, queryId, written, now), report.id());
        audit.record("query.answer", "query:" + queryId, null, texts.keySet(), null);
    }

    private QueryAnswerText written(Report report, AnswerKey question, String text, Instant now) {
        var sealed = words.keyOf(report.signerId()).seal(QueryAnswerText.place(question), text);
        return new QueryAnswerText(
                question, report.id(), ids.next(), new QueryAnswerText.Sealed(report.signerId(), sealed), now);
    }

    private static QueryAnswered answered(Report report, UUID queryId, List<QueryAnswerText> written, Instant now) {
        return QueryAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setQueryId(queryId)
                .setReportNumber(report.reportNumber())
                .setReportVersion(report.reportVersion())
                .setContentSha256(Digests.sha256(report.contentSha256()))
                .setPerformerId(report.performerId())
                .setAnsweredAt(now)
                .setAnswers(written.stream().map(QueryAnswerText::told).toList())
                .build();
    }

    /** Words that are forgotten are not compared. */
    private void requireSame(Report report, List<QueryAnswerText> given, Map<String, String> texts) {
        var isSame = given.size() == texts.size()
                && given.stream().allMatch(one -> {
                    var text = texts.get(one.questionId());
                    return text != null && words.of(one).map(text::equals).orElse(true);
                });
        if (!given.getFirst().reportId().equals(report.id()) || !isSame) {
            throw ProblemException.conflict(
                    "query-already-answered", "The query is answered", "An answer that was given does not change.");
        }
    }
}
