package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.NationalLaw.DomesticReverseCharge;
import io.closeout.invoicing.tax.TaxDecision.Applies;
import io.closeout.invoicing.tax.TaxDecision.Open;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a service or a part is taxed, and by whom (Directive 2006/112/EC art. 31, 32, 33, 44, 45, 47, 54, 138, 146, 194,
 * 196). Work on immovable property is taxed where the building stands, even for a foreign manufacturer, which is what
 * field service gets wrong most often. Territories (art. 6) are looked up, and where they make a difference that nothing
 * known decides, the answer is a question.
 */
public final class PlaceOfSupply {

    private static final String NOT_REGISTERED = "seller-not-registered";

    private final VatRates rates;

    public PlaceOfSupply(VatRates rates) {
        this.rates = rates;
    }

    public TaxDecision decide(Supply supply) {
        var doubt = supply.places().doubt();
        var decision = certain(supply.at(supply.places().withoutDoubt()));
        if (doubt == null || decision.equals(certain(supply.at(supply.places().inDoubt())))) {
            return decision;
        }
        return new Open("place-of-work-doubtful", doubt.key());
    }

    private TaxDecision certain(Supply supply) {
        return supply.goodsOnly() ? ofGoods(supply) : ofService(supply);
    }

    private TaxDecision ofService(Supply supply) {
        var place = place(supply);
        if (supply.sellerVat().equals(place.vat())) {
            return atHomeOrAbroad(supply, place);
        }
        if (place.vat() == null) {
            return untaxedPlace(supply, place);
        }
        if (!supply.toBusiness()) {
            return new Open(NOT_REGISTERED, place.vat());
        }
        if (!place.isInEuForServices(rates) || !isSellerInEu(supply)) {
            return Applies.untaxed(VatCategory.O, "VATEX-EU-O", "O");
        }
        // Art. 196 for a general service; for a building art. 194, which asks the buyer to be registered there.
        return place.vat().equals(supply.buyerVat())
                ? Applies.untaxed(VatCategory.AE, "VATEX-EU-AE", "AE")
                : new Open(NOT_REGISTERED, place.vat());
    }

    private boolean isSellerInEu(Supply supply) {
        return rates.isInEu(supply.sellerVat()) && supply.places().seller().isInEuForServices(rates);
    }

    static Area place(Supply supply) {
        var places = supply.places();
        return supply.onImmovable() || !supply.toBusiness() || isTaxedWhereDone(supply)
                ? places.work()
                : places.buyer();
    }

    /** France taxes work on equipment where it is done, between businesses of the mainland and of its departments. */
    static boolean isTaxedWhereDone(Supply supply) {
        var places = supply.places();
        return !supply.onImmovable()
                && NationalLaw.taxesEquipmentWhereDone("FR", List.of(places.seller(), places.buyer(), places.work()));
    }

    private TaxDecision atHomeOrAbroad(Supply supply, Area place) {
        var seller = supply.places().seller();
        if (seller.vat() == null) {
            return new Open("territory-seller", seller.key());
        }
        return domesticReverseCharge(supply).orElseGet(() -> atHome(supply, place));
    }

    /** Neither art. 44 nor art. 47 lead to a tax there; a tax of its own is not ours to reckon. */
    private static TaxDecision untaxedPlace(Supply supply, Area place) {
        var territory = Objects.requireNonNull(place.territory());
        var isOwed = territory.ownTax() != null
                && (!supply.toBusiness() || supply.places().seller().isSame(place));
        return isOwed ? new Open("territory-own-tax", territory.key()) : outside(territory);
    }

    private static TaxDecision outside(Territory territory) {
        return Applies.untaxed(VatCategory.O, "VATEX-EU-O", "outside." + territory.key());
    }

    /** Parts that are sent without work. Where they start from is taken to be the seller's area. */
    private TaxDecision ofGoods(Supply supply) {
        var from = supply.places().seller();
        var to = supply.places().work();
        if (to.isOneMarketWith(from, rates)) {
            return atHome(supply, from);
        }
        if (from.vat() == null) {
            var territory = Objects.requireNonNull(from.territory());
            return territory.ownTax() == null ? outside(territory) : new Open("territory-own-tax", territory.key());
        }
        if (!from.isInEuForGoods(rates) || !to.isInEuForGoods(rates)) {
            // The code is that of art. 146; a seller elsewhere has a law of its own.
            return from.isInEuForGoods(rates)
                    ? Applies.untaxed(VatCategory.G, "VATEX-EU-G", "G")
                    : Applies.untaxed(VatCategory.G, null, "G.abroad");
        }
        return isRegisteredAbroad(supply.buyerVatCountry(), from)
                ? Applies.untaxed(VatCategory.K, "VATEX-EU-IC", "K")
                : new Open("distance-sale", String.valueOf(to.vat()));
    }

    /** For goods, only a number with XI counts in Northern Ireland. */
    private boolean isRegisteredAbroad(@Nullable String registered, Area from) {
        return registered != null
                && (registered.equals("XI") || rates.isInEu(registered))
                && !registered.equals(from.vat());
    }

    private static Optional<TaxDecision> domesticReverseCharge(Supply supply) {
        var country = supply.sellerVat();
        if (!supply.onImmovable() || !country.equals(supply.buyerVat()) || !isGeneral(supply)) {
            return Optional.empty();
        }
        return NationalLaw.immovableWork(country, supply.suppliedOn())
                .filter(rule -> rule.when() == DomesticReverseCharge.When.REGISTERED
                        || supply.agreed().reverseCharge())
                .map(rule -> Applies.untaxed(VatCategory.AE, rule.code(), "immovable-work." + country));
    }

    private static boolean isGeneral(Supply supply) {
        return supply.seller().scheme() == TaxProfile.Scheme.GENERAL;
    }

    private TaxDecision atHome(Supply supply, Area place) {
        return switch (supply.seller().scheme()) {
            case GENERAL -> new HomeRate(rates).of(supply, place);
            case SMALL_BUSINESS -> smallBusiness(supply);
            case EXEMPT ->
                supply.seller().legalText() == null
                        ? new Open("exemption-reason-missing", supply.sellerCountry())
                        : Applies.untaxed(
                                VatCategory.E,
                                supply.seller().exemptionCode(),
                                TaxWords.verbatim(
                                        Objects.requireNonNull(supply.seller().legalText())));
        };
    }

    private static TaxDecision smallBusiness(Supply supply) {
        var own = supply.seller().legalText();
        var law = NationalLaw.smallBusiness(supply.sellerVat());
        var code = law.map(NationalLaw.SmallBusiness::code).orElse(null);
        if (own != null) {
            return Applies.untaxed(VatCategory.E, code, TaxWords.verbatim(own));
        }
        return law.<TaxDecision>map(
                        known -> Applies.untaxed(VatCategory.E, code, "small-business." + supply.sellerVat()))
                .orElseGet(() -> new Open("exemption-reason-missing", supply.sellerVat()));
    }
}
