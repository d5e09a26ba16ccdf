package io.closeout.invoicing.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where a service is taxed (Directive 2006/112/EC art. 44, 45, 47, 54, 194, 196). Work on immovable property is taxed
 * where the building stands, even for a foreign manufacturer, which is what field service gets wrong most often.
 */
public final class PlaceOfSupply {

    private final VatRates rates;

    public PlaceOfSupply(VatRates rates) {
        this.rates = rates;
    }

    public TaxDecision decide(Supply supply) {
        var place = place(supply);
        if (place.equals(supply.sellerCountry())) {
            return rates.on(place, supply.suppliedOn())
                    .<TaxDecision>map(rate -> new TaxDecision.Applies(VatCategory.S, rate))
                    .orElseGet(() -> new TaxDecision.Open("vat-rate-unknown", place));
        }
        if (!supply.toBusiness()) {
            return new TaxDecision.Open("seller-not-registered", place);
        }
        if (!rates.isInEu(place) || !rates.isInEu(supply.sellerCountry())) {
            return new TaxDecision.Applies(VatCategory.O, BigDecimal.ZERO);
        }
        // Art. 196 for a general service; for a building art. 194, which asks the buyer to be registered there.
        return place.equals(supply.buyerVatCountry())
                ? new TaxDecision.Applies(VatCategory.AE, BigDecimal.ZERO)
                : new TaxDecision.Open("seller-not-registered", place);
    }

    private static String place(Supply supply) {
        if (supply.onImmovable() || !supply.toBusiness()) {
            return supply.placeOfWork();
        }
        return Objects.requireNonNull(supply.buyerVatCountry());
    }
}
