package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.TaxDecision.Applies;
import io.closeout.invoicing.tax.TaxDecision.Open;
import java.util.List;
import java.util.stream.Stream;

/** At which rate the VAT of an area is charged, by a seller under the general rules. */
final class HomeRate {

    private final VatRates rates;

    HomeRate(VatRates rates) {
        this.rates = rates;
    }

    TaxDecision of(Supply supply, Area place) {
        var kind = supply.agreed().rateKind();
        if (isOnlyForSellersThere(supply, place)) {
            return new Open("territory-rate-doubtful", place.key());
        }
        return kind == null ? standard(supply, place) : reduced(supply, place, kind);
    }

    /** The seller comes from elsewhere, and what the law makes of that is not certain; unless the office said it. */
    private static boolean isOnlyForSellersThere(Supply supply, Area place) {
        var territory = place.territory();
        return territory != null
                && territory.sellerThere()
                && !supply.places().stated()
                && !supply.places().seller().isSame(place);
    }

    private TaxDecision standard(Supply supply, Area place) {
        return rates.on(place.rateKey(), supply.suppliedOn())
                .<TaxDecision>map(rate -> rate.signum() == 0
                        ? new Applies(VatCategory.Z, rate)
                        : Applies.taxed(rate, supply.seller().notes()))
                .orElseGet(() -> new Open("vat-rate-unknown", place.rateKey()));
    }

    /** A region with rates of its own has reduced ones of its own, too. */
    private static TaxDecision reduced(Supply supply, Area place, String kind) {
        return Stream.of(place.key(), place.rateKey())
                .flatMap(key -> NationalLaw.reducedRate(key, kind, supply.suppliedOn()).stream())
                .findFirst()
                .<TaxDecision>map(reduced ->
                        Applies.taxed(reduced.rate(), with(supply.seller().notes(), reduced)))
                .orElseGet(() -> new Open("vat-rate-unknown", place.rateKey()));
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
