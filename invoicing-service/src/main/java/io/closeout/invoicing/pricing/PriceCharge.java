package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prices what one payer pays for one purpose. */
public final class PriceCharge {

    private static final Set<LineKind> ON_SITE = Set.of(LineKind.LABOUR, LineKind.OVERTIME, LineKind.TRAVEL);

    private PriceCharge() {}

    /** @throws UnbillableException if a line makes no sense whatever the policy says */
    public static Priced price(Tariff tariff, ChargePurpose purpose, List<BillableLine> lines) {
        var priced = new ArrayList<PricedLine>();
        var unpriced = new ArrayList<Unpriced>();
        var pricer = new LinePricer(tariff, purpose);
        var billed = lines.stream().filter(line -> line.quantity().signum() > 0).toList();
        for (var line : billed) {
            switch (pricer.price(line)) {
                case LinePricer.Outcome.At(var known) -> priced.add(known);
                case LinePricer.Outcome.No(var unknown) -> unpriced.add(unknown);
            }
        }
        if (billed.stream().anyMatch(line -> ON_SITE.contains(line.kind()))) {
            pricer.callOut().ifPresent(priced::add);
        }
        return new Priced(tariff.currency(), priced, unpriced);
    }
}
