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
 * @param openCountry the country that this is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Nullable String category,
        @Nullable BigDecimal rate,
        @Nullable String exemptionCode,
        @Nullable String reason,
        List<String> notes,
        @Nullable String openKey,
        @Nullable String openCountry) {

    static DecisionView of(TaxDecision decision, Locale locale) {
        return switch (decision) {
            case TaxDecision.Open(var key, var country) ->
                new DecisionView(null, null, null, null, List.of(), key, country);
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
                        null);
        };
    }
}
