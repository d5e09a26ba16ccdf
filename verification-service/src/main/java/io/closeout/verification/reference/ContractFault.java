package io.closeout.verification.reference;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why a contract that a report names does not fit the report. */
public final class ContractFault {

    public static final String NONE = "";

    private ContractFault() {}

    /**
     * The first of unknown, not-yet, ended, customer, station, sponsor, equipment, currency that is true; '' if the
     * contract fits or none is named. What counts is the last day of the work. The currency does not fit if a line
     * claims its price in another one, or if a cap in money would have to measure a part by a price in another one.
     */
    public static String of(ReportSigned report, Reference reference) {
        var id = report.getContractId();
        if (id == null) {
            return NONE;
        }
        return reference
                .contract(id)
                .map(contract -> of(report, contract, reference))
                .orElse("unknown");
    }

    private static String of(ReportSigned report, Contract contract, Reference reference) {
        var day = report.getServiceTo();
        if (day.isBefore(contract.startsOn())) {
            return "not-yet";
        }
        if (contract.endsOn() != null && day.isAfter(contract.endsOn())) {
            return "ended";
        }
        if (!isOne(contract.customers(), report.getBillToId()) && !isOne(contract.customers(), report.getSignerId())) {
            return "customer";
        }
        if (!isOne(contract.stations(), report.getPerformerId())) {
            return "station";
        }
        if (report.getSponsorId() != null && !isOne(contract.sponsors(), report.getSponsorId())) {
            return "sponsor";
        }
        if (!isOne(contract.serialNumbers(), report.getAsset().getSerialNumber())) {
            return "equipment";
        }
        return report.getLines().stream().allMatch(line -> fitsCurrency(line, contract, reference)) ? NONE : "currency";
    }

    private static <T> boolean isOne(Set<T> allowed, @Nullable T one) {
        return allowed.isEmpty() || (one != null && allowed.contains(one));
    }

    private static boolean fitsCurrency(ReportLine line, Contract contract, Reference reference) {
        var claimed = line.getClaimedUnitPrice();
        if (claimed != null && !claimed.getCurrency().equals(contract.currency())) {
            return false;
        }
        var code = line.getCode();
        var measured = line.getKind() == LineKind.PART
                && code != null
                && contract.clauses().stream()
                        .anyMatch(clause -> clause.moneyCap() != null && clause.names(line.getKind(), code));
        return !measured
                || reference
                        .part(Objects.requireNonNull(code))
                        .map(part -> part.listPrice() == null
                                || part.priceIn(contract.currency()).isPresent())
                        .orElse(true);
    }
}
