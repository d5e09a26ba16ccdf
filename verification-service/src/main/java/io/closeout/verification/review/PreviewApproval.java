package io.closeout.verification.review;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.coverage.Charges;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.review.PreviewView.ChargeView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows before and after of a correction, by the rules of the approval itself. */
@ApplicationScoped
class PreviewApproval {

    private final Verifications verifications;
    private final SignedReports reports;
    private final Decisions decisions;

    PreviewApproval(Verifications verifications, SignedReports reports, Decisions decisions) {
        this.verifications = verifications;
        this.reports = reports;
        this.decisions = decisions;
    }

    @Transactional
    PreviewView of(UUID caseId, List<LineDecision> corrections) {
        var verification = verifications.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
        var report = reports.of(verification);
        var before = decisions.proposal(report);
        var after = Corrections.apply(before, corrections, report.getSponsorId() != null);
        return new PreviewView(
                PreviewView.changed(before, after),
                Charges.of(report, before).stream().map(ChargeView::of).toList(),
                Charges.of(report, after).stream().map(ChargeView::of).toList());
    }
}
