package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prices what one payer pays for one purpose. */
public final class PriceCharge {

    private static final Set<LineKind> ON_SITE = Set.of(LineKind.LABOUR, LineKind.OVERTIME, LineKind.TRAVEL);
    private static final Set<LineKind> WORKING_TIME = Set.of(LineKind.LABOUR, LineKind.OVERTIME);

    private PriceCharge() {}

    /** Of work that no flat price is for. */
    public static Priced price(Tariff tariff, ChargePurpose purpose, List<BillableLine> lines) {
        return price(tariff, purpose, Work.ANY, lines);
    }

    /** @throws UnbillableException if a line makes no sense whatever the policy says */
    public static Priced price(Tariff tariff, ChargePurpose purpose, Work work, List<BillableLine> lines) {
        var priced = new ArrayList<Outcome.At>();
        var unpriced = new ArrayList<>(tariff.contradictions());
        var pricer = new LinePricer(tariff, purpose, work);
        var billed =
                lines.stream().filter(line -> line.quantity().signum() != 0).toList();
        tariff.prices().expect(codes(billed));
        for (var line : billed) {
            switch (pricer.price(line)) {
                case Outcome.At known -> priced.add(known);
                case Outcome.No(var unknown) -> unpriced.add(unknown);
            }
        }
        var all = new ArrayList<>(priced.stream().map(Outcome.At::line).toList());
        if (billed.stream().anyMatch(line -> ON_SITE.contains(line.kind()))) {
            pricer.callOut().ifPresent(all::add);
            pricer.missingCallOut().ifPresent(variable -> unpriced.add(noFee(variable, tariff)));
        }
        if (!billed.isEmpty()) {
            pricer.flatFee().ifPresent(all::add);
        }
        return new Priced(tariff.currency(), all, terms(tariff, purpose, all, priced), unpriced);
    }

    private static Set<String> codes(List<BillableLine> lines) {
        return lines.stream()
                .filter(line -> !ON_SITE.contains(line.kind()))
                .flatMap(line -> Stream.ofNullable(line.code()))
                .collect(Collectors.toSet());
    }

    private static List<PricedAdjustment> terms(
            Tariff tariff, ChargePurpose purpose, List<PricedLine> all, List<Outcome.At> priced) {
        return new ChargeTerms(tariff, LinePricer.isSponsored(purpose))
                .of(new ChargeTerms.Sums(
                        Priced.sum(all, tariff.currency()),
                        sum(tariff, priced, one -> one.kind() == LineKind.PART),
                        sum(tariff, priced, one -> WORKING_TIME.contains(one.kind())),
                        sum(tariff, priced, one -> !one.discountable())));
    }

    private static Money sum(Tariff tariff, List<Outcome.At> priced, Predicate<Outcome.At> which) {
        return priced.stream()
                .filter(which)
                .map(one -> one.line().net())
                .reduce(Money.zero(tariff.currency()), Money::plus);
    }

    private static Unpriced noFee(String variable, Tariff tariff) {
        return new Unpriced(
                "rate-missing",
                List.of(
                        new Input("variable", variable),
                        new Input("currency", tariff.currency().getCurrencyCode())));
    }
}
