package io.closeout.verification.review;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.KeptFinding;
import io.closeout.verification.review.QueryRequest.Asked;
import java.util.List;

/** A question hangs on a line that the report has, or on a finding that was made, or on neither. */
public final class Anchors {

    private Anchors() {}

    public static void check(QueryRequest request, ReportSigned report, List<KeptFinding> findings) {
        for (var asked : request.questions()) {
            if (asked.lineId() != null && !hasLine(asked, report)) {
                throw refusal("The report has no line %s.".formatted(asked.lineId()));
            }
            if (asked.ruleId() != null
                    && findings.stream().noneMatch(found -> found.ruleId().equals(asked.ruleId()))) {
                throw refusal("The rule %s found nothing in this report.".formatted(asked.ruleId()));
            }
        }
    }

    private static boolean hasLine(Asked asked, ReportSigned report) {
        return report.getLines().stream().anyMatch(line -> line.getLineId().equals(asked.lineId()));
    }

    private static ProblemException refusal(String detail) {
        return ProblemException.unprocessable("unknown-anchor", "This question hangs on nothing", detail);
    }
}
