package io.closeout.verification.coverage;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.ReportLine;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A report line and what becomes of it: how much is approved, for which purpose, and by which clause.
 *
 * @param approved at most what the report says, in the unit of the line
 */
public record ApprovedLine(
        ReportLine line,
        BigDecimal approved,
        Coverage coverage,
        @Nullable String clauseId,
        ChargePurpose purpose) {

    static ApprovedLine billable(ReportLine line) {
        return new ApprovedLine(line, line.getQuantity().getAmount(), Coverage.BILLABLE, null, ChargePurpose.CUSTOMER);
    }

    static ApprovedLine warranty(ReportLine line, BigDecimal approved, String clauseId) {
        var covered = approved.compareTo(line.getQuantity().getAmount()) == 0;
        return new ApprovedLine(
                line, approved, covered ? Coverage.COVERED : Coverage.CAPPED, clauseId, ChargePurpose.WARRANTY);
    }

    boolean isNothing() {
        return approved.signum() == 0;
    }

    /** Nobody approved less of it than the report says. */
    public boolean isWhole() {
        return approved.compareTo(line.getQuantity().getAmount()) == 0;
    }

    public boolean isLabour() {
        return line.getKind() == LineKind.LABOUR;
    }

    ChargeLine chargeLine() {
        return ChargeLine.newBuilder()
                .setLineId(line.getLineId())
                .setKind(line.getKind())
                .setCode(line.getCode())
                .setText(line.getText())
                .setQuantity(line.getQuantity())
                .setApprovedQuantity(new Quantity(approved, line.getQuantity().getUnit()))
                .setCoverage(coverage)
                .setClauseId(clauseId)
                .setUnplanned(line.getUnplanned())
                .setConsented(line.getConsented())
                .setPerformedOn(line.getPerformedOn())
                .build();
    }
}
