package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PriceCharge;
import io.closeout.invoicing.pricing.Priced;
import io.closeout.invoicing.pricing.PricedAdjustment;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.pricing.UnbillableException;
import io.closeout.invoicing.pricing.Work;
import io.closeout.invoicing.tax.TaxDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ChargeTax taxes;
    private final BuyerEvidence evidence;
    private final Completeness completeness;

    Drafting(Tariffs tariffs, ChargeTax taxes, BuyerEvidence evidence) {
        this.evidence = evidence;
        this.tariffs = tariffs;
        this.taxes = taxes;
        this.completeness = Completeness.bundled();
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
        var work = new Work(decision.getInterventionType(), decision.getOperationCodes());
        var priced = charge.share().of(PriceCharge.price(tariff, charge.purpose(), work, charge.lines()));
        if (priced.unpriced().isEmpty() && priced.net().isZero()) {
            return new Outcome.NothingToBill();
        }
        var deal = new Deal(charge, seller, buyer);
        var tax = taxes.of(charge, tariff, seller, buyer);
        var reasons = missing(deal, priced, tax);
        reasons.addAll(evidence.blocking(tariff, buyer, tax, decision.getServiceTo()));
        tooLong(tariff, priced).ifPresent(reasons::add);
        return reasons.isEmpty() && tax instanceof TaxDecision.Applies applies
                ? checked(complete(deal, priced, Draft.PayingTerms.of(tariff.terms()), applies))
                : new Outcome.Blocked(reasons);
    }

    /** What somebody should look at before a draft is issued; it does not keep it from that. */
    List<Reason> warnings(VerifiedCharge charge, Draft draft) {
        var decision = charge.decision();
        var tariff = tariffs.inForce(
                Objects.requireNonNull(draft.seller().state()).country(),
                charge.sellerId().toString(),
                decision.getContractId(),
                decision.getServiceTo());
        var tax = draft.lines().map(Draft.TaxedLine::tax).findFirst().orElseThrow();
        var warnings = new ArrayList<>(Completeness.doubts(draft.seller(), draft.buyer()));
        warnings.addAll(evidence.warning(tariff, draft.buyer(), tax, decision.getServiceTo()));
        return warnings;
    }

    /** What a topic takes is bounded, and nobody can check such a document: the work is to be reported in parts. */
    private static Optional<Reason> tooLong(Tariff tariff, Priced priced) {
        var most = tariff.policy().integer("invoice.linesPerDocument");
        var lines = priced.lines().size();
        return lines <= most
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "too-many-lines",
                        new Input("lines", Integer.toString(lines)),
                        new Input("most", Long.toString(most))));
    }

    private static Outcome checked(Draft draft) {
        var broken = DraftRules.brokenBy(draft);
        return broken.isEmpty() ? new Outcome.Ready(draft) : new Outcome.Blocked(broken);
    }

    private List<Reason> missing(Deal deal, Priced priced, TaxDecision tax) {
        var seller = deal.seller();
        var buyer = deal.buyer();
        var reasons = new ArrayList<Reason>();
        priced.unpriced().forEach(line -> reasons.add(new Reason(line.reasonKey(), line.parameters())));
        if (priced.net().amount().signum() < 0) {
            // Nobody owes less than nothing: more was given back than is billed, which takes a credit note.
            reasons.add(Reason.of("net-negative", new Input("net", priced.net().toString())));
        }
        if (tax instanceof TaxDecision.Open(var key, var country)) {
            reasons.add(Reason.of(key, new Input("country", country)));
        }
        var lacksRate =
                taxes.lacksRate(deal.charge(), seller, tax, priced.currency().getCurrencyCode());
        Stream.ofNullable(lacksRate).forEach(reasons::add);
        reasons.addAll(completeness.missingOfSeller(seller, taxes.profile(deal.charge(), seller)));
        reasons.addAll(completeness.missingOfBuyer(
                buyer,
                taxes.profile(deal.charge(), buyer),
                tax instanceof TaxDecision.Applies applied ? applied.category() : null));
        return reasons;
    }

    private record Deal(VerifiedCharge charge, Party seller, Party buyer) {}

    private Draft complete(Deal deal, Priced priced, Draft.PayingTerms terms, TaxDecision.Applies tax) {
        return new Draft(
                Draft.Form.invoice(deal.seller().id()),
                deal.seller(),
                deal.buyer(),
                deal.charge().payerId(),
                taxes.profile(deal.charge(), deal.buyer()).buyerReference(),
                priced.currency(),
                List.of(ChargeParts.part(deal.charge(), priced.lines(), tax)),
                priced.adjustments().stream().map(one -> taxed(one, tax)).toList(),
                Money.zero(priced.currency()),
                terms,
                taxes.national(deal.charge(), deal.seller(), priced.currency().getCurrencyCode())
                        .orElse(null),
                null,
                null);
    }

    private static Draft.TaxedAdjustment taxed(PricedAdjustment one, TaxDecision.Applies tax) {
        return new Draft.TaxedAdjustment(
                one.charge(),
                one.reasonCode(),
                one.textKey(),
                one.textParameters(),
                one.amount(),
                one.percent(),
                one.base(),
                tax,
                one.explanation());
    }
}
