package io.closeout.invoicing.pricelist;

import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions that speak for a place on a day, the strongest first: contract before station before country before all.
 * Of a list the highest complete version counts, and what higher versions add to it. Nothing depends on the order in
 * which versions are given. Plain Java.
 */
final class Ladder {

    private static final Comparator<ListVersion> STRONGEST_FIRST = Comparator.comparing(
                    (ListVersion one) -> one.scope().level(), Comparator.reverseOrder())
            .thenComparing(ListVersion::parts, Comparator.reverseOrder())
            .thenComparing(ListVersion::listId)
            .thenComparing(ListVersion::version, Comparator.reverseOrder());

    private final List<ListVersion> rungs;
    private final LocalDate day;

    private Ladder(List<ListVersion> rungs, LocalDate day) {
        this.rungs = rungs;
        this.day = day;
    }

    static Ladder on(Collection<ListVersion> all, Scope place, LocalDate day) {
        var speaking = all.stream()
                .filter(one -> one.isInForceOn(day) && one.speaksFor(place))
                .toList();
        var complete = highestComplete(speaking);
        return new Ladder(
                speaking.stream()
                        .filter(one -> one.version() >= complete.getOrDefault(one.listId(), 0))
                        .sorted(STRONGEST_FIRST)
                        .toList(),
                day);
    }

    private static Map<String, Integer> highestComplete(List<ListVersion> speaking) {
        var highest = new HashMap<String, Integer>();
        speaking.stream()
                .filter(ListVersion::complete)
                .forEach(one -> highest.merge(one.listId(), one.version(), Math::max));
        return highest;
    }

    /** Versions that can speak on or after a day, whoever they are for: what a later version has replaced is left out. */
    static List<ListVersion> from(Collection<ListVersion> all, LocalDate day) {
        var replaced =
                highestComplete(all.stream().filter(one -> one.isInForceOn(day)).toList());
        return all.stream()
                .filter(one -> !one.isOverOn(day))
                .filter(one -> one.version() >= replaced.getOrDefault(one.listId(), 0))
                .toList();
    }

    List<ListVersion> rungs() {
        return rungs;
    }

    /**
     * The price that counts: that of the strongest version that has one, on its latest day.
     *
     * @param prices of one article, of any version
     */
    Optional<ArticlePrice> pick(Collection<ArticlePrice> prices, String currency) {
        return all(prices, currency).stream().findFirst();
    }

    /** What each version would say, the one that counts first. */
    List<ArticlePrice> all(Collection<ArticlePrice> prices, String currency) {
        return rungs.stream()
                .flatMap(rung -> prices.stream()
                        .filter(price -> rung.is(price.listId(), price.version()))
                        .filter(price -> price.currency().equals(currency))
                        .filter(price -> !price.validFrom().isAfter(day))
                        .max(Comparator.comparing(ArticlePrice::validFrom))
                        .stream())
                .toList();
    }
}
