package io.closeout.invoicing.tax;

import org.jspecify.annotations.Nullable;

/**
 * A country, or a territory of which it knows more.
 *
 * @param country ISO 3166-1 alpha-2
 * @param territory null where the country's VAT applies as usual
 */
public record Area(String country, @Nullable Territory territory) {

    /** The area of the common VAT territory, within which goods cross no tax border. */
    static final String EU = "EU";

    static Area usual(String country) {
        return new Area(country, null);
    }

    /** The country whose VAT is due here; null where there is none. */
    public @Nullable String vat() {
        return territory == null ? country : territory.vat();
    }

    /** Under which name {@link VatRates} knows the standard rate. */
    String rateKey() {
        return territory == null || !territory.rates().isEmpty() ? key() : String.valueOf(territory.vat());
    }

    String key() {
        return territory == null ? country : territory.key();
    }

    boolean isInEuForServices(VatRates rates) {
        return territory == null ? rates.isInEu(country) : territory.services();
    }

    boolean isInEuForGoods(VatRates rates) {
        return goods(rates).equals(EU);
    }

    private String goods(VatRates rates) {
        if (territory != null) {
            return territory.goods();
        }
        return rates.isInEu(country) ? EU : country;
    }

    /** Whether goods can go there as within one country. */
    boolean isOneMarketWith(Area other, VatRates rates) {
        var isBritish = "GB".equals(vat()) && "GB".equals(other.vat());
        return vat() != null
                && vat().equals(other.vat())
                && (isBritish || goods(rates).equals(other.goods(rates)));
    }

    boolean isSame(Area other) {
        return key().equals(other.key());
    }
}
