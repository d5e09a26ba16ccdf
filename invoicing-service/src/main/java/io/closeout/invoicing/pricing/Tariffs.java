package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every tariff there is: the policy and the price list that were in force at the end of the service apply. */
public final class Tariffs {

    private static final int MOST_REMEMBERED = 10_000;

    private final PolicyBook book;
    private final List<PriceList> lists;
    private final Map<Key, Tariff> remembered = new ConcurrentHashMap<>();

    public Tariffs(PolicyBook book, List<PriceList> lists) {
        this.book = book;
        this.lists = lists.stream()
                .sorted(Comparator.comparing(PriceList::validFrom).reversed())
                .toList();
    }

    private record Key(Scope scope, LocalDate day) {}

    /** @throws UnbillableException for a service before the first price list */
    public Tariff inForce(String country, String stationId, @Nullable String contractId, LocalDate serviceEnd) {
        var key = new Key(new Scope(country, stationId, contractId), serviceEnd);
        var known = remembered.get(key);
        if (known != null) {
            return known;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        var tariff = new Tariff(book.resolve(key.scope(), serviceEnd), listOn(serviceEnd));
        remembered.put(key, tariff);
        return tariff;
    }

    public PolicyBook book() {
        return book;
    }

    private PriceList listOn(LocalDate day) {
        return lists.stream()
                .filter(list -> !day.isBefore(list.validFrom()))
                .findFirst()
                .orElseThrow(() -> new UnbillableException("no price list is valid on " + day));
    }
}
