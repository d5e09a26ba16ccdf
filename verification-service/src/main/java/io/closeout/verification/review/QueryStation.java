package io.closeout.verification.review;

import io.closeout.events.Meta;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.outbox.Outbox;
import io.closeout.verification.approval.AdjustmentTime;
import io.closeout.verification.approval.KeptFinding;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.dialogue.AskStation;
import io.closeout.verification.dialogue.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A reviewer asks the station; the case waits for the answer. */
@ApplicationScoped
public class QueryStation {

    private final CaseDesk desk;
    private final SignedReports reports;
    private final KeptFindings findings;
    private final AskStation dialogue;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Clocks clocks;
    private final AdjustmentTime adjustments;

    QueryStation(
            CaseDesk desk,
            SignedReports reports,
            KeptFindings findings,
            AskStation dialogue,
            Outbox outbox,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Clocks clocks,
            AdjustmentTime adjustments) {
        this.desk = desk;
        this.reports = reports;
        this.findings = findings;
        this.dialogue = dialogue;
        this.outbox = outbox;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.clocks = clocks;
        this.adjustments = adjustments;
    }

    @Transactional
    VerificationView about(UUID caseId, String ifMatch, QueryRequest request) {
        var verification = desk.take(caseId, ifMatch);
        ask(verification, request);
        return desk.put(verification);
    }

    /** @param verification locked by the caller */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Verification verification, QueryRequest request) {
        var caseId = verification.caseId();
        var before = CaseState.of(verification);
        var report = reports.of(verification);
        var found = findings.of(verification);
        Anchors.check(request, report, found);
        var query = keep(verification, report, request);
        audit.record("verification.query", ApproveReport.subject(caseId), before, CaseState.of(verification), null);
        adjustments.end(report, WindowEnd.DECIDED);
        outbox.add(caseId, queried(query, report, found), caseId);
    }

    private AskStation.Asked keep(Verification verification, ReportSigned report, QueryRequest request) {
        var subject = new Query.Subject(verification.caseId(), verification.reportVersion(), verification.query());
        var answerBy = clocks.start(report, AwaitedAnswer.QUERY).answerBy();
        var words = request.questions().stream()
                .map(asked -> new AskStation.Words(
                        asked.lineId(), asked.ruleId(), asked.text().strip()))
                .toList();
        return dialogue.ask(subject, words, new AskStation.Asker(actor.actor(), clock.instant(), answerBy));
    }

    private static ReportQueried queried(AskStation.Asked asked, ReportSigned report, List<KeptFinding> found) {
        var query = asked.query();
        return ReportQueried.newBuilder()
                .setMeta(Meta.PENDING)
                .setQueryId(query.id())
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setAskedBy(query.askedBy())
                .setAskedAt(query.askedAt())
                .setAnswerBy(query.answerBy())
                .setZone(report.getZone())
                .setRound(query.round())
                .setQuestions(asked.questions())
                .setFindings(found.stream().map(KeptFinding::published).toList())
                .build();
    }
}
