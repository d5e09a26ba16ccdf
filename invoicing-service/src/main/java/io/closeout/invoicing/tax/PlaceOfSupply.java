package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.NationalLaw.DomesticReverseCharge;
import io.closeout.invoicing.tax.TaxDecision.Applies;
import io.closeout.invoicing.tax.TaxDecision.Open;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a service or a part is taxed, and by whom (Directive 2006/112/EC art. 31, 32, 33, 44, 45, 47, 54, 138, 146, 194,
 * 196). Work on immovable property is taxed where the building stands, even for a foreign manufacturer, which is what
 * field service gets wrong most often. Regional rates (Canaries, Madeira, Corsica …) are not known here.
 */
public final class PlaceOfSupply {

    private final VatRates rates;

    public PlaceOfSupply(VatRates rates) {
        this.rates = rates;
    }

    public TaxDecision decide(Supply supply) {
        return supply.goodsOnly() ? ofGoods(supply) : ofService(supply);
    }

    private TaxDecision ofService(Supply supply) {
        var place = place(supply);
        if (place.equals(supply.sellerCountry())) {
            return domesticReverseCharge(supply).orElseGet(() -> atHome(supply));
        }
        if (!supply.toBusiness()) {
            return new Open("seller-not-registered", place);
        }
        if (!rates.isInEu(place) || !rates.isInEu(supply.sellerCountry())) {
            return Applies.untaxed(VatCategory.O, "VATEX-EU-O", "O");
        }
        // Art. 196 for a general service; for a building art. 194, which asks the buyer to be registered there.
        return place.equals(supply.buyerVatCountry())
                ? Applies.untaxed(VatCategory.AE, "VATEX-EU-AE", "AE")
                : new Open("seller-not-registered", place);
    }

    private static String place(Supply supply) {
        if (supply.onImmovable() || !supply.toBusiness()) {
            return supply.placeOfWork();
        }
        return Objects.requireNonNull(supply.buyerVatCountry());
    }

    /** Parts that are sent without work. Where they start from is taken to be the seller's country. */
    private TaxDecision ofGoods(Supply supply) {
        var from = supply.sellerCountry();
        var to = supply.placeOfWork();
        if (to.equals(from)) {
            return atHome(supply);
        }
        if (!rates.isInEu(from) || !rates.isInEu(to)) {
            // The code is that of art. 146; a seller elsewhere has a law of its own.
            return rates.isInEu(from)
                    ? Applies.untaxed(VatCategory.G, "VATEX-EU-G", "G")
                    : Applies.untaxed(VatCategory.G, null, "G.abroad");
        }
        var registered = supply.buyerVatCountry();
        return registered != null && rates.isInEu(registered) && !registered.equals(from)
                ? Applies.untaxed(VatCategory.K, "VATEX-EU-IC", "K")
                : new Open("distance-sale", to);
    }

    private static Optional<TaxDecision> domesticReverseCharge(Supply supply) {
        var country = supply.sellerCountry();
        if (!supply.onImmovable() || !country.equals(supply.buyerVatCountry()) || !isGeneral(supply)) {
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

    private TaxDecision atHome(Supply supply) {
        return switch (supply.seller().scheme()) {
            case GENERAL -> taxed(supply);
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
        var law = NationalLaw.smallBusiness(supply.sellerCountry());
        var code = law.map(NationalLaw.SmallBusiness::code).orElse(null);
        if (own != null) {
            return Applies.untaxed(VatCategory.E, code, TaxWords.verbatim(own));
        }
        return law.<TaxDecision>map(
                        known -> Applies.untaxed(VatCategory.E, code, "small-business." + supply.sellerCountry()))
                .orElseGet(() -> new Open("exemption-reason-missing", supply.sellerCountry()));
    }

    private TaxDecision taxed(Supply supply) {
        var country = supply.sellerCountry();
        var kind = supply.agreed().rateKind();
        var notes = supply.seller().notes();
        if (kind == null) {
            return rates.on(country, supply.suppliedOn())
                    .<TaxDecision>map(
                            rate -> rate.signum() == 0 ? new Applies(VatCategory.Z, rate) : Applies.taxed(rate, notes))
                    .orElseGet(() -> new Open("vat-rate-unknown", country));
        }
        return NationalLaw.reducedRate(country, kind, supply.suppliedOn())
                .<TaxDecision>map(reduced -> Applies.taxed(reduced.rate(), with(notes, reduced)))
                .orElseGet(() -> new Open("vat-rate-unknown", country));
    }

    private static List<String> with(List<String> notes, NationalLaw.ReducedRate reduced) {
        return reduced.text() == null
                ? notes
                : Stream.concat(
                                notes.stream(),
                                Stream.of("reduced-rate.%s.%s".formatted(reduced.country(), reduced.kind())))
                        .toList();
    }
}
