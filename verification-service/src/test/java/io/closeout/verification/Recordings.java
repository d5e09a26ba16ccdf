package io.closeout.verification;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.report.QueryAnswer;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.ReportQueried;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What report-service said about a report, as it stands on its topic. */
public final class Recordings {

    private Recordings() {}

    public static Recorded signed(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(Service.NETWORK, signed.getCaseId(), signed);
    }

    public static Recorded amended(ReportFixture report, int version) {
        return Recorded.first(Service.NETWORK, report.signed().getCaseId(), report.amended(version, null))
                .asVersion(version);
    }

    public static Recorded withdrawn(ReportFixture report, int version) {
        var signed = report.signed();
        var withdrawn = ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(signed.getCaseId())
                .setReportNumber(signed.getReportNumber())
                .setReportVersion(signed.getReportVersion())
                .setPerformerId(signed.getPerformerId())
                .setSignerId(signed.getSignerId())
                .setBillToId(signed.getBillToId())
                .setWithdrawnAt(signed.getSignedAt().plusSeconds(60))
                .setReasonKey("withdrawal.mistake")
                .setContentSha256(signed.getContentSha256())
                .build();
        return Recorded.first(Service.NETWORK, signed.getCaseId(), withdrawn).asVersion(version);
    }

    public static Recorded answered(ReportQueried query, @Nullable String answerKey) {
        var answer = QueryAnswer.newBuilder()
                .setQuestionId("Q1")
                .setAnswerKey(answerKey)
                .build();
        var answered = QueryAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(query.getCaseId())
                .setQueryId(query.getQueryId())
                .setReportNumber(query.getReportNumber())
                .setReportVersion(query.getReportVersion())
                .setContentSha256(query.getContentSha256())
                .setPerformerId(query.getPerformerId())
                .setAnsweredAt(query.getAskedAt().plusSeconds(3_600))
                .setAnswers(List.of(answer))
                .build();
        return Recorded.first(Service.NETWORK, query.getCaseId(), answered).asVersion(2);
    }
}
