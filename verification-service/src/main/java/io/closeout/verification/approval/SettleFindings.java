package io.closeout.verification.approval;

import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.facts.LineWorth;
import io.closeout.verification.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notes on each finding what is at stake, and with the decision what became of it and how much it took away. */
@ApplicationScoped
public class SettleFindings {

    private final KeptFindings findings;
    private final Reference.Source reference;

    SettleFindings(KeptFindings findings, Reference.Source reference) {
        this.findings = findings;
        this.reference = reference;
    }

    /** The line that a finding is about, or the whole case. */
    void weigh(Verification verification, ReportSigned report, Collection<KeptFinding> found) {
        var subject = verification.subject();
        for (var finding : found) {
            var line = lineOf(finding, report);
            if (line.isPresent()) {
                worth(line.get(), report).ifPresent(worth -> finding.worth(worth.cents(), worth.currency()));
            } else if (subject.valueCents() != null && subject.valueCurrency() != null) {
                finding.worth(subject.valueCents(), subject.valueCurrency());
            }
        }
    }

    /**
     * @param cut lines of which less was approved than the report says
     * @param nothingLeft whether nothing at all was approved
     */
    public List<KeptFinding> whenApproved(
            Verification verification, ReportSigned report, List<ApprovedLine> cut, boolean nothingLeft) {
        var found = findings.of(verification);
        var lines = cut.stream().map(ApprovedLine::line).toList();
        for (var finding : found) {
            finding.decide(Settlement.whenApproved(finding, lines, nothingLeft));
            if (finding.outcome() == FindingOutcome.CONFIRMED) {
                finding.cut(cut.stream()
                        .filter(line -> nothingLeft || Settlement.isAbout(finding, line.line()))
                        .mapToLong(line -> worthOfCut(line, report))
                        .sum());
            }
        }
        return found;
    }

    /** Nothing of the report is billed, so all that was at stake is taken away. */
    public List<KeptFinding> whenRefused(Verification verification, String reasonKey) {
        var found = findings.of(verification);
        for (var finding : found) {
            finding.decide(Settlement.whenRefused(finding, reasonKey));
            if (finding.outcome() == FindingOutcome.CONFIRMED) {
                finding.cutAll();
            }
        }
        return found;
    }

    private static Optional<ReportLine> lineOf(KeptFinding finding, ReportSigned report) {
        return report.getLines().stream()
                .filter(line -> line.getLineId().equals(finding.lineId()))
                .findFirst();
    }

    private long worthOfCut(ApprovedLine line, ReportSigned report) {
        return worth(line.line(), report)
                .map(worth -> worth.cut(line.line().getQuantity().getAmount(), line.approved()))
                .orElse(0L);
    }

    private Optional<LineWorth> worth(ReportLine line, ReportSigned report) {
        return LineWorth.of(line, report.getCountry(), reference.on(report.getServiceTo()));
    }
}
