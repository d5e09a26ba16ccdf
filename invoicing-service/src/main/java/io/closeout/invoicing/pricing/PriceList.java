package io.closeout.invoicing.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * List prices of parts and fixed-price services without tax, per unit and currency, as one file of the catalogue holds
 * them. A code without a price in the currency has no price: nothing is converted.
 *
 * @param id name of the list
 * @param validFrom first day of service on which it applies, until the next one does
 */
public record PriceList(
        @JsonProperty(value = "list", required = true) String id,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) LocalDate validFrom,
        @JsonProperty(required = true) Map<String, Article> articles)
        implements ListPrices {

    /** @param prices by ISO 4217 code */
    public record Article(
            @JsonProperty(required = true) String text,
            @JsonProperty(required = true) Map<String, BigDecimal> prices) {}

    @Override
    public Optional<ListPrice> priceOf(String code, Currency currency) {
        return Optional.ofNullable(articles.get(code))
                .flatMap(article -> Optional.ofNullable(article.prices().get(currency.getCurrencyCode())))
                .map(price -> new ListPrice(id, version, price, BigDecimal.ONE, "", true));
    }
}
