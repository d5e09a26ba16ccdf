package io.closeout.invoicing.issuing;

import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.issuing.DocumentContent.Checked;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.TaxDecision;
import java.util.HexFormat;
import java.util.List;

/** What a verified charge puts on a document. */
final class ChargeParts {

    private ChargeParts() {}

    static Draft.Part part(VerifiedCharge charge, List<PricedLine> lines, TaxDecision.Applies tax) {
        return new Draft.Part(
                subject(charge.decision()),
                sources(charge),
                lines.stream()
                        .map(line -> new Draft.TaxedLine(charge.caseId(), charge.purpose(), line, tax))
                        .toList());
    }

    private static Subject subject(ReportVerified decision) {
        var asset = decision.getAsset();
        return new Subject(
                decision.getCaseId(),
                decision.getReportNumber(),
                decision.getOrderReference(),
                decision.getContractId(),
                decision.getInterventionType(),
                asset.getId(),
                asset.getSerialNumber(),
                asset.getModel(),
                decision.getServiceFrom(),
                decision.getServiceTo(),
                decision.getCountry(),
                checked(decision));
    }

    private static Checked checked(ReportVerified decision) {
        var certificate = decision.getCertificate();
        var ruleSet = decision.getRuleSet();
        return new Checked(
                decision.getMode().name(),
                decision.getChecksPerformed(),
                Math.toIntExact(decision.getFindings().stream()
                        .filter(finding -> finding.getOutcome() != FindingOutcome.UNKNOWN)
                        .count()),
                ruleSet.getId() + " " + ruleSet.getVersion(),
                certificate == null ? null : certificate.getHref(),
                certificate == null
                        ? null
                        : HexFormat.of().formatHex(certificate.getSha256().bytes()));
    }

    private static List<Source> sources(VerifiedCharge charge) {
        return charge.charges().stream()
                .map(one -> new Source(
                        charge.caseId(),
                        charge.reportVersion(),
                        charge.verificationId(),
                        one.getChargeId(),
                        charge.purpose().name()))
                .toList();
    }
}
