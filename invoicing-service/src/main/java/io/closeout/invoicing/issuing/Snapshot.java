package io.closeout.invoicing.issuing;

import io.closeout.invoicing.backtest.BilledCharge;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What is kept of a charge to price it again one day under another policy. */
final class Snapshot {

    private Snapshot() {}

    static BilledCharge of(InvoiceSlot slot, VerifiedCharge charge, Draft draft) {
        var decision = charge.decision();
        var share = charge.share();
        var billed = billed(draft);
        return new BilledCharge(
                slot.id(),
                charge.caseId(),
                charge.sellerId(),
                Objects.requireNonNull(draft.seller().state()).country(),
                decision.getServiceTo(),
                new Money(billed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), draft.currency()),
                new BilledCharge.Facts(
                        charge.purpose(),
                        decision.getContractId(),
                        decision.getInterventionType(),
                        decision.getOperationCodes(),
                        share.from(),
                        share.to(),
                        charge.lines().stream().map(BilledCharge.Line::of).toList(),
                        billed));
    }

    private static Map<String, BigDecimal> billed(Draft draft) {
        var billed = new TreeMap<String, BigDecimal>();
        draft.lines()
                .map(Draft.TaxedLine::priced)
                .forEach(line -> billed.merge(line.textKey(), line.net().amount(), BigDecimal::add));
        draft.adjustments()
                .forEach(one -> billed.merge(one.textKey(), one.signed().amount(), BigDecimal::add));
        return billed;
    }
}
