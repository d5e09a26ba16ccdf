package io.closeout.invoicing.issuing;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxDecision;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** All of an invoice but its number and its date. */
record Draft(
        VerifiedCharge charge,
        Party seller,
        Party buyer,
        int netDays,
        List<PricedLine> lines,
        TaxDecision.Applies tax,
        TaxBreakdown breakdown) {

    ZoneId zone() {
        return ZoneId.of(Objects.requireNonNull(seller.state()).zone());
    }

    Money gross() {
        return breakdown.gross();
    }
}
