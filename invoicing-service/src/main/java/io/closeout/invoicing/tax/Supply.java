package io.closeout.invoicing.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides about VAT.
 *
 * @param sellerCountry where the seller is registered
 * @param buyerVatCountry where the buyer is registered for VAT; null for a private customer
 * @param buyerCountry the buyer's seat
 * @param placeOfWork country in which the work was done, or to which parts were sent
 * @param onImmovable whether the work was on immovable property
 * @param suppliedOn last day of the work
 * @param goodsOnly whether parts were supplied without any work; parts used in a repair follow the repair
 * @param seller under which scheme the seller sells on that day
 * @param agreed what policy or contract say, because the law asks for a declaration or for facts we do not know
 * @param places the areas in which all of them lie
 */
public record Supply(
        String sellerCountry,
        @Nullable String buyerVatCountry,
        String buyerCountry,
        String placeOfWork,
        boolean onImmovable,
        LocalDate suppliedOn,
        boolean goodsOnly,
        TaxProfile seller,
        Agreed agreed,
        Places places) {

    /**
     * @param rateKind kind of a reduced rate, such as {@code renovation}; null for the standard rate
     * @param reverseCharge whether the buyer owes the tax within the country where that hangs on what the buyer is
     */
    public record Agreed(@Nullable String rateKind, boolean reverseCharge) {

        public static final Agreed NOTHING = new Agreed(null, false);
    }

    boolean toBusiness() {
        return buyerVatCountry != null;
    }

    /** The same, done elsewhere. */
    Supply at(Places elsewhere) {
        return new Supply(
                sellerCountry,
                buyerVatCountry,
                buyerCountry,
                placeOfWork,
                onImmovable,
                suppliedOn,
                goodsOnly,
                seller,
                agreed,
                elsewhere);
    }

    /** The country whose VAT the seller owes; Northern Ireland is part of the British one. */
    String sellerVat() {
        return vatOf(sellerCountry);
    }

    /** The country in which the buyer is registered; null for a private customer. */
    @Nullable
    String buyerVat() {
        return buyerVatCountry == null ? null : vatOf(buyerVatCountry);
    }

    private static String vatOf(String country) {
        var vat = Territories.bundled().at(Where.in(country, null)).vat();
        return vat == null ? country : vat;
    }
}
