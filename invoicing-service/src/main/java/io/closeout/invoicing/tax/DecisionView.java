package io.closeout.invoicing.tax;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What VAT a supply would bear.
 *
 * @param category null where it cannot be said
 * @param rate percent
 * @param reason why none is charged, in words
 * @param openKey why it cannot be said
 * @param openCountry the country, or key of the territory, that this is about
 * @param why in plain words, which rule finds the place and what kind of place it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Nullable String category,
        @Nullable BigDecimal rate,
        @Nullable String exemptionCode,
        @Nullable String reason,
        List<String> notes,
        @Nullable String openKey,
        @Nullable String openCountry,
        List<String> why) {

    static DecisionView of(Supply supply, VatRates rates, Locale locale) {
        var decision = new PlaceOfSupply(rates).decide(supply);
        var why = new WhyTaxed(locale).of(supply, decision);
        return switch (decision) {
            case TaxDecision.Open(var key, var country) ->
                new DecisionView(null, null, null, null, List.of(), key, country, why);
            case TaxDecision.Applies tax ->
                new DecisionView(
                        tax.category().name(),
                        tax.rate(),
                        tax.exemptionCode(),
                        tax.reasonKey() == null ? null : TaxWords.text(locale, tax.reasonKey()),
                        tax.noteKeys().stream()
                                .map(key -> TaxWords.text(locale, key))
                                .toList(),
                        null,
                        null,
                        why);
        };
    }
}
