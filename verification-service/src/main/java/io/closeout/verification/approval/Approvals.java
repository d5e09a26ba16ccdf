package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.outbox.Outbox;
import io.closeout.verification.rules.AppliedRuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces what may be billed, in the transaction of the decision. */
@ApplicationScoped
public class Approvals {

    private final CoverageTerms terms;
    private final AppliedRuleSets ruleSets;
    private final Outbox outbox;

    Approvals(CoverageTerms terms, AppliedRuleSets ruleSets, Outbox outbox) {
        this.terms = terms;
        this.ruleSets = ruleSets;
        this.outbox = outbox;
    }

    /** Who pays what if nobody decides otherwise. */
    public List<ApprovedLine> proposal(ReportSigned report) {
        return terms.assess(report);
    }

    /** One announcement per decision; it names the rules that were applied and every finding. */
    public void announce(
            Verification verification,
            ReportSigned report,
            Decision decision,
            List<KeptFinding> findings,
            List<ApprovedLine> lines) {
        var announcement = new Announcement(
                report,
                decision,
                ruleSets.ofDigest(verification.ruleSetSha256()),
                findings.stream().map(KeptFinding::published).toList());
        outbox.add(report.getCaseId(), announcement.verified(Charges.of(report, lines)), report.getCaseId());
    }
}
