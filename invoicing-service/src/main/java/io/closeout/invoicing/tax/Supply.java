package io.closeout.invoicing.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides about VAT.
 *
 * @param sellerCountry where the seller is registered
 * @param buyerVatCountry where the buyer is registered for VAT; null for a private customer
 * @param buyerCountry the buyer's seat
 * @param placeOfWork country in which the work was done
 * @param onImmovable whether the work was on immovable property
 * @param suppliedOn last day of the work
 */
public record Supply(
        String sellerCountry,
        @Nullable String buyerVatCountry,
        String buyerCountry,
        String placeOfWork,
        boolean onImmovable,
        LocalDate suppliedOn) {

    boolean toBusiness() {
        return buyerVatCountry != null;
    }
}
