package io.closeout.invoicing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.pricing.PriceList;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.policy.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceSnapshotTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final List<Collection<String>> asked = new ArrayList<>();
    private final List<ArticlePrice> table = new ArrayList<>();

    @Test
    void fetchesAllArticlesOfAChargeAtOnceAndNoneTwice() {
        table.add(price(1, "A", "5"));
        var prices = snapshot().on(Scope.EU, DAY);

        prices.expect(Set.of("A", "B"));
        prices.expect(Set.of("A"));

        assertThat(prices.priceOf("A", EUR).orElseThrow().amount()).isEqualByComparingTo("5");
        assertThat(asked).singleElement().satisfies(codes -> assertThat(codes).hasSize(2));
    }

    @Test
    void doesNotSeeWhatWasPublishedAfterIt() {
        table.add(price(1, "A", "5"));
        table.add(price(2, "A", "6"));

        assertThat(snapshot().on(Scope.EU, DAY).priceOf("A", EUR).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void fallsBackToWhatComesWithTheProductAndConvertsNothing() {
        table.add(price(1, "A", "5"));
        var prices = snapshot().on(Scope.EU, DAY);

        assertThat(prices.priceOf("SHIPPED", EUR).orElseThrow().list()).isEqualTo("product");
        assertThat(prices.priceOf("A", Currency.getInstance("NOK"))).isEmpty();
    }

    @Test
    void remembersNoMoreThanItsShare() {
        var prices = snapshot().on(Scope.EU, DAY);

        for (var i = 0; i < 20_002; i++) {
            prices.priceOf("X" + i, EUR);
        }
        prices.priceOf("X0", EUR);

        assertThat(asked).hasSize(20_003);
    }

    private PriceSnapshot snapshot() {
        var version = new ListVersion(
                "l", 1, Scope.EU, true, LocalDate.parse("2026-01-01"), null, 1, "", null, "user:me", Instant.EPOCH);
        var article = new PriceList.Article("s", Map.of("EUR", BigDecimal.TEN));
        var shipped = new PriceList("product", 1, LocalDate.parse("2026-01-01"), Map.of("SHIPPED", article));
        return new PriceSnapshot(List.of(version), new ShippedPrices(List.of(shipped)), codes -> {
            asked.add(codes);
            return table.stream().filter(one -> codes.contains(one.article())).toList();
        });
    }

    private static ArticlePrice price(int version, String article, String price) {
        return new ArticlePrice(
                "l",
                version,
                article,
                "a",
                "C62",
                "EUR",
                new BigDecimal(price),
                BigDecimal.ONE,
                true,
                LocalDate.parse("2026-01-01"));
    }
}
