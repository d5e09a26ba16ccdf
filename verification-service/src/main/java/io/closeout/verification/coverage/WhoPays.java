package io.closeout.verification.coverage;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says who pays what, under the contract that fits or under the standard terms. What a contract covers is settled when
 * a version is taken up and stays the same for whoever looks later; what it uses up of a year is free again as soon as
 * the report is not to be paid.
 */
@ApplicationScoped
public class WhoPays {

    private final CoverageTerms terms;
    private final Reference.Source reference;
    private final ContractCoverages kept;
    private final YearlySums sums;

    WhoPays(CoverageTerms terms, Reference.Source reference, ContractCoverages kept, YearlySums sums) {
        this.terms = terms;
        this.reference = reference;
        this.kept = kept;
        this.sums = sums;
    }

    /** Looks up what these reports name and locks the sums they may change, the old and the new ones in one order. */
    public void prepare(Collection<ReportSigned> reports, Collection<UUID> knownCases) {
        reference.prepare(reports);
        var keys = new TreeSet<YearlySums.Key>();
        reports.forEach(report -> Agreement.of(report, reference.on(report.getServiceTo()))
                .filter(Agreement::capsYears)
                .ifPresent(agreement -> keys.add(key(report, agreement))));
        if (!knownCases.isEmpty()) {
            kept.of(knownCases).stream()
                    .filter(coverage -> !coverage.used().isEmpty())
                    .forEach(coverage -> keys.add(coverage.key()));
        }
        sums.lock(keys);
    }

    /** Settles what a contract covers of a version that is taken up; the one before it is released by then. */
    public void take(ReportSigned report) {
        Agreement.of(report, reference.on(report.getServiceTo())).ifPresent(found -> {
            var agreement = found.capsYears() ? found.using(sums.of(key(report, found))) : found;
            var covered = terms.assess(report, agreement);
            var row = keep(report, agreement, covered);
            sums.add(row.key(), row.used());
        });
    }

    private ContractCoverage keep(ReportSigned report, Agreement agreement, List<Covered> covered) {
        var earlier = kept.findByIdOptional(report.getCaseId());
        if (earlier.isPresent()) {
            earlier.get().take(report, agreement, covered);
            return earlier.get();
        }
        var row = new ContractCoverage(report, agreement, covered);
        kept.persist(row);
        return row;
    }

    /** Who pays what if nobody decides otherwise. */
    public List<ApprovedLine> proposal(ReportSigned report) {
        if (report.getContractId() == null || report.getSponsorId() == null) {
            return terms.assess(report);
        }
        return kept.findByIdOptional(report.getCaseId())
                .filter(coverage -> coverage.isOf(report))
                .map(coverage -> coverage.linesOf(report))
                .orElseGet(() -> terms.assess(report));
    }

    /** What is approved at less than proposed uses up less. */
    public void settle(ReportSigned report, List<ApprovedLine> approved) {
        if (report.getContractId() == null || report.getSponsorId() == null) {
            return;
        }
        kept.findByIdOptional(report.getCaseId())
                .filter(coverage -> !coverage.used().isEmpty())
                .ifPresent(coverage -> change(coverage, coverage.usedBy(approved)));
    }

    /** Nothing of the report is to be paid under a contract, or a new version is about to be taken up. */
    public void release(UUID caseId) {
        kept.findByIdOptional(caseId)
                .filter(coverage -> !coverage.used().isEmpty())
                .ifPresent(coverage -> change(coverage, Map.of()));
    }

    private void change(ContractCoverage coverage, Map<String, Used> now) {
        var before = coverage.used();
        sums.add(
                coverage.key(),
                before.entrySet().stream()
                        .map(use -> Map.entry(
                                use.getKey(),
                                now.getOrDefault(use.getKey(), Used.NOTHING).minus(use.getValue())))
                        .filter(difference -> !difference.getValue().isNothing())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        coverage.uses(now);
    }

    private static YearlySums.Key key(ReportSigned report, Agreement agreement) {
        return new YearlySums.Key(
                agreement.contract().id(),
                String.valueOf(agreement.equipment()),
                report.getServiceTo().getYear());
    }
}
