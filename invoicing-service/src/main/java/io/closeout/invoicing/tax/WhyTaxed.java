package io.closeout.invoicing.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words which rule finds the place of a supply, and what kind of place that is. */
final class WhyTaxed {

    private final Locale locale;

    WhyTaxed(Locale locale) {
        this.locale = locale;
    }

    List<String> of(Supply supply, TaxDecision decision) {
        var said = new ArrayList<String>();
        said.add(say("why." + rule(supply)));
        var place = supply.goodsOnly() ? supply.places().work() : PlaceOfSupply.place(supply);
        said.add(about(place));
        var territory = place.territory();
        if (territory != null && territory.ownTax() != null) {
            said.add(say(
                    "why.in.own", territory.ownTax().equals("local") ? say("territories.own") : territory.ownTax()));
        }
        if (isForOneStopShop(supply, decision)) {
            said.add(say("why.oss"));
        }
        return said;
    }

    private static String rule(Supply supply) {
        if (supply.goodsOnly()) {
            return "goods";
        }
        if (supply.onImmovable()) {
            return "immovable";
        }
        if (!supply.toBusiness()) {
            return "private";
        }
        return PlaceOfSupply.isTaxedWhereDone(supply) ? "where-done" : "business";
    }

    private String about(Area place) {
        var name = TaxWords.place(locale, place.key());
        var territory = place.territory();
        var vat = place.vat();
        if (territory == null || vat == null) {
            return territory == null ? say("why.in.usual", name) : say("why.in.none", name, territory.law());
        }
        return say(territory.rates().isEmpty() ? "why.in.other" : "why.in.rates", name, TaxWords.place(locale, vat));
    }

    /** Goods and services for people without a VAT number in another member state (art. 369a to 369k). */
    private static boolean isForOneStopShop(Supply supply, TaxDecision decision) {
        return decision instanceof TaxDecision.Open(var key, var country)
                && !supply.toBusiness()
                && (key.equals("distance-sale") || key.equals("seller-not-registered"))
                && VatRates.bundled().isInEu(country);
    }

    private String say(String key, Object... parameters) {
        return TaxWords.WORDS.say(locale, key, parameters);
    }
}
