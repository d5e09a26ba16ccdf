package io.closeout.verification.approval;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.RuleSetRef;
import io.closeout.verification.rules.AppliedRuleSets.Applied;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a decision into the words of the public contract: what was signed, what was decided, and by which rules. */
record Announcement(ReportSigned report, Decision decision, Applied ruleSet, List<Finding> findings) {

    Announcement {
        findings = List.copyOf(findings);
    }

    ReportVerified verified(List<Charge> charges, @Nullable DocumentRef certificate) {
        return subject(ReportVerified.newBuilder())
                .setVerificationId(decision.verificationId())
                .setMode(decision.mode())
                .setDecidedBy(decision.decidedBy())
                .setDecidedAt(decision.decidedAt())
                .setRuleSet(ruleSetRef())
                .setFindings(findings)
                .setChecksPerformed(ruleSet.checks().size())
                .setChecks(ruleSet.checks())
                .setCharges(charges)
                .setCertificate(certificate)
                .build();
    }

    private ReportVerified.Builder subject(ReportVerified.Builder verified) {
        return verified.setMeta(Meta.PENDING)
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setSignerId(report.getSignerId())
                .setBillToId(report.getBillToId())
                .setSponsorId(report.getSponsorId())
                .setOrderReference(report.getOrderReference())
                .setContractId(report.getContractId())
                .setAsset(report.getAsset())
                .setInterventionType(report.getInterventionType())
                .setOperationCodes(report.getOperationCodes())
                .setServiceFrom(report.getServiceFrom())
                .setServiceTo(report.getServiceTo())
                .setZone(report.getZone())
                .setCountry(report.getCountry());
    }

    ReportRejected rejected(Refused refused) {
        return ReportRejected.newBuilder()
                .setMeta(Meta.PENDING)
                .setVerificationId(decision.verificationId())
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setBillToId(report.getBillToId())
                .setSponsorId(report.getSponsorId())
                .setMode(decision.mode())
                .setDecidedBy(decision.decidedBy())
                .setDecidedAt(decision.decidedAt())
                .setRuleSet(ruleSetRef())
                .setReasonKey(refused.reasonKey())
                .setReasonRef(refused.words())
                .setCorrectable(refused.correctable())
                .setFindings(findings)
                .setChecksPerformed(ruleSet.checks().size())
                .build();
    }

    private RuleSetRef ruleSetRef() {
        return new RuleSetRef(ruleSet.id(), ruleSet.version(), Digests.sha256(ruleSet.sha256()));
    }
}
