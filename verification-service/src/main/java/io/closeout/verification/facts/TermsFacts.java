package io.closeout.verification.facts;

import static io.closeout.verification.history.Equipment.plain;
import static java.time.temporal.ChronoUnit.DAYS;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.Contract;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Facts;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether warranty and contract hold for the work, at its last day. */
final class TermsFacts {

    private TermsFacts() {}

    static Facts.Terms of(ReportSigned report, Reference reference) {
        var serialNumber = report.getAsset().getSerialNumber();
        var warranty =
                serialNumber == null ? null : reference.warranty(serialNumber).orElse(null);
        var contractId = report.getContractId();
        return new Facts.Terms(
                warranty != null,
                warranty == null ? "" : warranty.endsOn().toString(),
                warranty == null ? 0 : DAYS.between(warranty.endsOn(), report.getServiceTo()),
                contractId == null ? "" : contractId,
                contractId == null
                        ? ""
                        : reference
                                .contract(contractId)
                                .map(contract -> fault(contract, report))
                                .orElse("unknown"));
    }

    /** The first thing that does not fit: when, then who, then what. */
    private static String fault(Contract contract, ReportSigned report) {
        var endsOn = contract.endsOn();
        if (report.getServiceTo().isBefore(contract.startsOn())) {
            return "not-yet";
        }
        if (endsOn != null && report.getServiceTo().isAfter(endsOn)) {
            return "ended";
        }
        // Who is served signs, who pays may be another, such as a lessor.
        if (isNot(contract.customers(), report.getSignerId()) && isNot(contract.customers(), report.getBillToId())) {
            return "customer";
        }
        if (isNot(contract.stations(), report.getPerformerId())) {
            return "station";
        }
        if (report.getSponsorId() != null && isNot(contract.sponsors(), report.getSponsorId())) {
            return "sponsor";
        }
        return isNotCovered(contract.serialNumbers(), report.getAsset().getSerialNumber()) ? "equipment" : "";
    }

    private static boolean isNot(Set<UUID> those, UUID one) {
        return !those.isEmpty() && !those.contains(one);
    }

    private static boolean isNotCovered(Set<String> serialNumbers, @Nullable String serialNumber) {
        if (serialNumbers.isEmpty()) {
            return false;
        }
        return serialNumber == null
                || serialNumbers.stream().noneMatch(covered -> plain(covered).equals(plain(serialNumber)));
    }
}
