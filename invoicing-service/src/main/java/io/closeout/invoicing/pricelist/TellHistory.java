package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.PriceHistory.Step;
import io.closeout.invoicing.pricing.ListPrice;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.policy.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for the price of an article on every day on which it may have changed. */
@ApplicationScoped
class TellHistory {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NetworkPriceLists lists;
    private final ShippedPrices shipped;
    private final ReadPrices read;

    TellHistory(NetworkPriceLists lists, ShippedPrices shipped, ReadPrices read) {
        this.lists = lists;
        this.shipped = shipped;
        this.read = read;
    }

    @Transactional
    PriceHistory of(String article, Scope place, Currency currency) {
        read.visible(place);
        var snapshot = lists.snapshot();
        var prices = snapshot.of(article);
        var steps = new ArrayList<Step>();
        var before = Optional.<ListPrice>empty();
        for (var day : days(snapshot.versions(), prices, place)) {
            var now = snapshot.ladder(place, day)
                    .pick(prices, currency.getCurrencyCode())
                    .map(ArticlePrice::listed)
                    .or(() -> shipped.find(day).flatMap(list -> list.priceOf(article, currency)));
            if (!now.equals(before)) {
                steps.add(step(day, before, now));
                before = now;
            }
        }
        return new PriceHistory(article, currency.getCurrencyCode(), List.copyOf(steps));
    }

    private static Step step(LocalDate day, Optional<ListPrice> before, Optional<ListPrice> now) {
        return now.map(price -> Step.of(
                        day,
                        price,
                        before.map(earlier -> change(earlier, price)).orElse(null)))
                .orElseGet(() -> Step.none(day));
    }

    private static @Nullable BigDecimal change(ListPrice before, ListPrice now) {
        return before.amount().signum() == 0
                ? null
                : each(now)
                        .divide(each(before), MathContext.DECIMAL64)
                        .multiply(HUNDRED)
                        .subtract(HUNDRED)
                        .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal each(ListPrice price) {
        return price.amount().divide(price.base(), MathContext.DECIMAL64);
    }

    private SortedSet<LocalDate> days(List<ListVersion> versions, List<ArticlePrice> prices, Scope place) {
        var days = new TreeSet<LocalDate>();
        shipped.lists().forEach(list -> days.add(list.validFrom()));
        prices.forEach(price -> days.add(price.validFrom()));
        versions.stream().filter(one -> one.speaksFor(place)).forEach(one -> {
            days.add(one.validFrom());
            if (one.lastDay() != null) {
                days.add(one.lastDay().plusDays(1));
            }
        });
        return days;
    }
}
