package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PriceCharge;
import io.closeout.invoicing.pricing.Priced;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.pricing.UnbillableException;
import io.closeout.invoicing.tax.ImmovableProperty;
import io.closeout.invoicing.tax.PlaceOfSupply;
import io.closeout.invoicing.tax.Supply;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.VatIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a verified charge and two parties into an invoice without a number, or says all that is missing for one. */
@ApplicationScoped
class Drafting {

    /** What can be done with a charge now. */
    sealed interface Outcome {

        record Ready(Draft draft) implements Outcome {}

        record Blocked(List<Reason> reasons) implements Outcome {}

        /** Nobody owes anything for it. */
        record NothingToBill() implements Outcome {}
    }

    private final Tariffs tariffs;
    private final PlaceOfSupply placeOfSupply;
    private final ImmovableProperty immovable;
    private final Completeness completeness;

    Drafting(Tariffs tariffs, PlaceOfSupply placeOfSupply, ImmovableProperty immovable, VatIds vatIds) {
        this.tariffs = tariffs;
        this.placeOfSupply = placeOfSupply;
        this.immovable = immovable;
        this.completeness = Completeness.bundled(vatIds);
    }

    Completeness completeness() {
        return completeness;
    }

    /** @throws UnbillableException if the charge makes no sense, whatever we may still learn */
    Outcome draft(VerifiedCharge charge, @Nullable Party seller, @Nullable Party buyer) {
        if (charge.purpose() == ChargePurpose.UNKNOWN) {
            throw new UnbillableException("a charge of case %s has no purpose we know".formatted(charge.caseId()));
        }
        if (charge.purpose() == ChargePurpose.INTERNAL) {
            return new Outcome.NothingToBill();
        }
        var unknown = new ArrayList<Reason>();
        if (seller == null || seller.state() == null) {
            unknown.add(unheardOf("seller", charge.sellerId().toString()));
        }
        if (buyer == null || buyer.state() == null) {
            unknown.add(unheardOf("buyer", charge.payerId().toString()));
        }
        return unknown.isEmpty()
                ? priced(charge, Objects.requireNonNull(seller), Objects.requireNonNull(buyer))
                : new Outcome.Blocked(unknown);
    }

    private static Reason unheardOf(String role, String partyId) {
        return Reason.of("party-unknown", new Input("role", role), new Input("partyId", partyId));
    }

    private Outcome priced(VerifiedCharge charge, Party seller, Party buyer) {
        var decision = charge.decision();
        var sellerState = Objects.requireNonNull(seller.state());
        var tariff = tariffs.inForce(
                sellerState.country(), charge.sellerId().toString(), decision.getContractId(), decision.getServiceTo());
        var priced = charge.share().of(PriceCharge.price(tariff, charge.purpose(), charge.lines()));
        if (priced.unpriced().isEmpty() && priced.net().isZero()) {
            return new Outcome.NothingToBill();
        }
        var tax = tax(charge, seller, buyer);
        var reasons = missing(priced, tax, seller, buyer);
        return reasons.isEmpty() && tax instanceof TaxDecision.Applies applies
                ? checked(complete(
                        new Deal(charge, seller, buyer), priced, Draft.PayingTerms.net(tariff.netDays()), applies))
                : new Outcome.Blocked(reasons);
    }

    private static Outcome checked(Draft draft) {
        var broken = DraftRules.brokenBy(draft);
        return broken.isEmpty() ? new Outcome.Ready(draft) : new Outcome.Blocked(broken);
    }

    private List<Reason> missing(Priced priced, TaxDecision tax, Party seller, Party buyer) {
        var reasons = new ArrayList<Reason>();
        priced.unpriced().forEach(line -> reasons.add(new Reason(line.reasonKey(), line.parameters())));
        if (tax instanceof TaxDecision.Open(var key, var country)) {
            reasons.add(Reason.of(key, new Input("country", country)));
        }
        reasons.addAll(completeness.missingOfSeller(seller));
        reasons.addAll(completeness.missingOfBuyer(
                buyer, tax instanceof TaxDecision.Applies applied ? applied.category() : null));
        return reasons;
    }

    private record Deal(VerifiedCharge charge, Party seller, Party buyer) {}

    private static Draft complete(Deal deal, Priced priced, Draft.PayingTerms terms, TaxDecision.Applies tax) {
        return new Draft(
                Draft.Form.invoice(deal.seller().id()),
                deal.seller(),
                deal.buyer(),
                deal.charge().payerId(),
                null,
                priced.currency(),
                List.of(ChargeParts.part(deal.charge(), priced.lines(), tax)),
                List.of(),
                Money.zero(priced.currency()),
                terms,
                null,
                null,
                null);
    }

    private TaxDecision tax(VerifiedCharge charge, Party seller, Party buyer) {
        var decision = charge.decision();
        var work = new ImmovableProperty.Work(
                decision.getInterventionType(),
                decision.getOperationCodes(),
                decision.getAsset().getModel());
        var sellerState = Objects.requireNonNull(seller.state());
        var buyerState = Objects.requireNonNull(buyer.state());
        var registered = sellerState.vatCountry() == null ? sellerState.country() : sellerState.vatCountry();
        return placeOfSupply.decide(new Supply(
                registered,
                buyerState.vatCountry(),
                buyerState.country(),
                decision.getCountry(),
                immovable.isWorkedOn(work),
                decision.getServiceTo()));
    }
}
