package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.ListPrice;
import io.closeout.invoicing.pricing.ListPrices;
import io.closeout.invoicing.pricing.PriceBook;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lists of a network at one moment. What is published later is not seen; prices are fetched when they are asked for
 * and remembered, because published prices never change.
 */
final class PriceSnapshot implements PriceBook {

    private static final int MOST_REMEMBERED = 20_000;

    private final List<ListVersion> versions;
    private final Set<String> names;
    private final ShippedPrices shipped;
    private final Function<Collection<String>, List<ArticlePrice>> table;
    private final Map<String, List<ArticlePrice>> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger rows = new AtomicInteger();

    /** @param table gives every price of some articles */
    PriceSnapshot(
            List<ListVersion> versions, ShippedPrices shipped, Function<Collection<String>, List<ArticlePrice>> table) {
        this.versions = List.copyOf(versions);
        this.names = versions.stream().map(ListVersion::name).collect(Collectors.toUnmodifiableSet());
        this.shipped = shipped;
        this.table = table;
    }

    List<ListVersion> versions() {
        return versions;
    }

    Ladder ladder(Scope place, LocalDate day) {
        return Ladder.on(versions, place, day);
    }

    @Override
    public ListPrices on(Scope place, LocalDate day) {
        var below = shipped.on(place, day);
        var ladder = ladder(place, day);
        return ladder.rungs().isEmpty() ? below : new InForce(ladder, below);
    }

    /** Every price of an article in versions that are part of the snapshot. */
    List<ArticlePrice> of(String article) {
        var known = remembered.get(article);
        return known == null ? fetched(List.of(article)).getOrDefault(article, List.of()) : known;
    }

    private Map<String, List<ArticlePrice>> fetched(Collection<String> articles) {
        var found = table.apply(articles).stream()
                .filter(price -> names.contains(price.from()))
                .collect(Collectors.groupingBy(ArticlePrice::article));
        if (rows.addAndGet(found.values().stream().mapToInt(List::size).sum() + articles.size()) > MOST_REMEMBERED) {
            remembered.clear();
            rows.set(0);
        }
        articles.forEach(article -> remembered.put(article, found.getOrDefault(article, List.of())));
        return found;
    }

    /** On one day for one place, over what comes with the product. */
    private final class InForce implements ListPrices {

        private final Ladder ladder;
        private final ListPrices below;

        InForce(Ladder ladder, ListPrices below) {
            this.ladder = ladder;
            this.below = below;
        }

        @Override
        public Optional<ListPrice> priceOf(String code, Currency currency) {
            return ladder.pick(of(code), currency.getCurrencyCode())
                    .map(ArticlePrice::listed)
                    .or(() -> below.priceOf(code, currency));
        }

        @Override
        public void expect(Collection<String> codes) {
            var unknown =
                    codes.stream().filter(code -> !remembered.containsKey(code)).toList();
            if (!unknown.isEmpty()) {
                fetched(unknown);
            }
        }
    }
}
