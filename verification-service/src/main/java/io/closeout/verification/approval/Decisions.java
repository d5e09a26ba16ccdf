package io.closeout.verification.approval;

import io.closeout.events.Digests;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.VerificationMode;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.outbox.Outbox;
import io.closeout.verification.certificate.Certificates;
import io.closeout.verification.certificate.Certified;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.coverage.Charges;
import io.closeout.verification.coverage.WhoPays;
import io.closeout.verification.facts.ReportFacts;
import io.closeout.verification.history.History;
import io.closeout.verification.rules.AppliedRuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces decisions, each once and in the transaction that made it, with the rules applied and every finding. */
@ApplicationScoped
public class Decisions {

    private final WhoPays whoPays;
    private final AppliedRuleSets ruleSets;
    private final History history;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final Certificates certificates;
    private final Outbox outbox;

    Decisions(
            WhoPays whoPays,
            AppliedRuleSets ruleSets,
            History history,
            AdjustmentTime adjustments,
            Clocks clocks,
            Certificates certificates,
            Outbox outbox) {
        this.whoPays = whoPays;
        this.ruleSets = ruleSets;
        this.history = history;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.certificates = certificates;
        this.outbox = outbox;
    }

    /** Who pays what if nobody decides otherwise. */
    public List<ApprovedLine> proposal(ReportSigned report) {
        return whoPays.proposal(report);
    }

    /** What is approved may be billed from now on. */
    public void approved(Decided decided, List<ApprovedLine> lines) {
        var report = decided.report();
        endWaiting(decided);
        if (lines.stream().filter(ApprovedLine::isLabour).allMatch(ApprovedLine::isWhole)) {
            history.learn(report, ReportFacts.labourSeconds(report));
        }
        whoPays.settle(report, lines);
        var certificate = certificates.issue(certified(decided, "APPROVED", lines));
        outbox.add(
                report.getCaseId(),
                announcement(decided).verified(Charges.of(report, lines), certificate),
                report.getCaseId());
    }

    /** What is refused is never billed, and another report may claim the same work. */
    public void rejected(Decided decided, Refused refused) {
        var report = decided.report();
        history.leave(report);
        whoPays.release(report.getCaseId());
        endWaiting(decided);
        certificates.issue(certified(decided, "REJECTED", List.of()));
        outbox.add(report.getCaseId(), announcement(decided).rejected(refused), report.getCaseId());
    }

    /** What passes by itself waits for nobody. */
    private void endWaiting(Decided decided) {
        if (decided.decision().mode() != VerificationMode.AUTO) {
            clocks.stop(decided.report().getCaseId());
            adjustments.end(decided.report(), WindowEnd.DECIDED);
        }
    }

    private static Certified certified(Decided decided, String outcome, List<ApprovedLine> lines) {
        var report = decided.report();
        var decision = decided.decision();
        return new Certified(
                new Certified.Report(
                        report.getCaseId(),
                        report.getReportNumber(),
                        report.getReportVersion(),
                        Digests.hex(report.getContentSha256()),
                        report.getPerformerId(),
                        report.getSponsorId()),
                new Certified.Verdict(
                        decision.verificationId(),
                        outcome,
                        decision.mode().name(),
                        decision.decidedBy(),
                        decision.decidedAt()),
                decided.verification().ruleSetSha256(),
                decided.findings().stream().map(KeptFinding::settled).toList(),
                lines);
    }

    private Announcement announcement(Decided decided) {
        return new Announcement(
                decided.report(),
                decided.decision(),
                ruleSets.ofDigest(decided.verification().ruleSetSha256()),
                decided.findings().stream().map(KeptFinding::published).toList());
    }

    /** What was decided about which report, by whom, in sight of which findings. */
    public record Decided(
            Verification verification, ReportSigned report, Decision decision, List<KeptFinding> findings) {}
}
