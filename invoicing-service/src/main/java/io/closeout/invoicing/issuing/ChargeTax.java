package io.closeout.invoicing.issuing;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.tax.ImmovableProperty;
import io.closeout.invoicing.tax.PartyTax;
import io.closeout.invoicing.tax.PlaceOfSupply;
import io.closeout.invoicing.tax.Seat;
import io.closeout.invoicing.tax.Supply;
import io.closeout.invoicing.tax.TaxCurrencies;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.TaxTables;
import io.closeout.invoicing.tax.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tax a charge bears, in whose currency it is owed, and what lacks for that. */
@ApplicationScoped
class ChargeTax {

    private static final String STANDARD = "standard";

    private final TaxTables tables;
    private final ImmovableProperty immovable;
    private final Parties parties;

    ChargeTax(TaxTables tables, ImmovableProperty immovable, Parties parties) {
        this.tables = tables;
        this.immovable = immovable;
        this.parties = parties;
    }

    TaxDecision of(VerifiedCharge charge, Tariff tariff, Party seller, Party buyer) {
        var decision = charge.decision();
        var buyerState = Objects.requireNonNull(buyer.state());
        return new PlaceOfSupply(tables.rates())
                .decide(new Supply(
                        countryOf(seller),
                        buyerState.vatCountry(),
                        buyerState.country(),
                        decision.getCountry(),
                        isOnImmovable(decision),
                        decision.getServiceTo(),
                        isGoodsOnly(decision),
                        profile(charge, seller).profile(),
                        agreed(tariff),
                        tables.places(
                                charge.caseId(),
                                Seat.of(seller),
                                Seat.of(buyer),
                                Where.in(decision.getCountry(), decision.getZone()),
                                () -> customer(decision, buyer))));
    }

    /** Where the customer sits is where the work may have been done, whoever pays for it. */
    private List<Where> customer(ReportVerified decision, Party buyer) {
        if (decision.getBillToId().equals(buyer.id())) {
            return List.of();
        }
        return parties.find(List.of(decision.getBillToId())).values().stream()
                .filter(party -> party.state() != null)
                .map(party -> Seat.of(party).address())
                .toList();
    }

    /** Where the seller owes its tax. */
    private static String countryOf(Party seller) {
        var state = Objects.requireNonNull(seller.state());
        return state.vatCountry() == null ? state.country() : state.vatCountry();
    }

    PartyTax profile(VerifiedCharge charge, Party party) {
        return tables.of(party.id(), charge.decision().getServiceTo());
    }

    private static Supply.Agreed agreed(Tariff tariff) {
        var kind = tariff.policy().text("tax.rateKind");
        return new Supply.Agreed(
                kind.equals(STANDARD) ? null : kind, tariff.policy().flag("tax.domesticReverseCharge"));
    }

    private boolean isOnImmovable(ReportVerified decision) {
        return immovable.isWorkedOn(new ImmovableProperty.Work(
                decision.getInterventionType(),
                decision.getOperationCodes(),
                decision.getAsset().getModel()));
    }

    /** Parts of a case without any work. Who pays for which of them does not matter: a repair stays a repair. */
    private static boolean isGoodsOnly(ReportVerified decision) {
        var lines = decision.getCharges().stream()
                .flatMap(charge -> charge.getLines().stream())
                .toList();
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.getKind() == LineKind.PART);
    }

    /**
     * The rate at which the tax is shown in the currency of the seller's tax office; its amount is reckoned when the
     * document is made.
     *
     * @param currency of the document
     */
    Optional<TaxCurrency> national(VerifiedCharge charge, Party seller, String currency) {
        return nationalCurrency(charge, seller, currency)
                .flatMap(national -> tables.exchange(
                                currency, national, charge.decision().getServiceTo())
                        .map(rate ->
                                new TaxCurrency(national, BigDecimal.ZERO, rate.rate(), rate.day(), rate.source())));
    }

    /** Why the tax cannot be shown there; null where it can, or need not because none is charged. */
    @Nullable
    Reason lacksRate(VerifiedCharge charge, Party seller, TaxDecision tax, String currency) {
        var taxed = tax instanceof TaxDecision.Applies applies && applies.rate().signum() > 0;
        var national = nationalCurrency(charge, seller, currency);
        if (!taxed || national.isEmpty() || national(charge, seller, currency).isPresent()) {
            return null;
        }
        return Reason.of(
                "exchange-rate-missing",
                new Input("from", currency),
                new Input("to", national.get()),
                new Input("day", charge.decision().getServiceTo().toString()));
    }

    private static Optional<String> nationalCurrency(VerifiedCharge charge, Party seller, String currency) {
        return TaxCurrencies.of(countryOf(seller), charge.decision().getServiceTo())
                .map(national -> national.getCurrencyCode())
                .filter(national -> !national.equals(currency));
    }
}
