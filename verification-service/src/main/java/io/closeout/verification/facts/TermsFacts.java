package io.closeout.verification.facts;

import static java.time.temporal.ChronoUnit.DAYS;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.ContractFault;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Facts;

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
                ContractFault.of(report, reference));
    }
}
