package io.closeout.verification.coverage;

import io.closeout.events.common.Asset;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.Clause;
import io.closeout.verification.reference.Contract;
import io.closeout.verification.reference.ContractFault;
import io.closeout.verification.reference.Reference;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract that fits a report, with what it takes to apply it.
 *
 * @param equipment serial number, else the id in somebody's register; null if the report has neither
 * @param used of each clause that caps a year, by other reports on the same equipment
 */
record Agreement(
        Contract contract, Reference reference, @Nullable String equipment, Map<String, Used> used) {

    Agreement {
        used = Map.copyOf(used);
    }

    /** With nothing used up; empty if no contract with clauses of its own fits, or if nobody but the customer pays. */
    static Optional<Agreement> of(ReportSigned report, Reference reference) {
        var id = report.getContractId();
        if (id == null
                || report.getSponsorId() == null
                || !ContractFault.of(report, reference).isEmpty()) {
            return Optional.empty();
        }
        return reference
                .contract(id)
                .filter(contract -> !contract.clauses().isEmpty())
                .map(contract -> new Agreement(contract, reference, equipment(report.getAsset()), Map.of()));
    }

    private static @Nullable String equipment(Asset asset) {
        return asset.getSerialNumber() == null ? asset.getId() : asset.getSerialNumber();
    }

    Agreement using(Map<String, Used> before) {
        return new Agreement(contract, reference, equipment, before);
    }

    /** The list price of one unit of a line in the currency of the contract; only parts have one. */
    Optional<BigDecimal> price(ReportLine line) {
        return Optional.ofNullable(line.getCode())
                .flatMap(reference::part)
                .flatMap(part -> part.priceIn(contract.currency()));
    }

    boolean capsYears() {
        return equipment != null && contract.clauses().stream().anyMatch(Clause::perYear);
    }
}
