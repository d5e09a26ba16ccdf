package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Policies and price lists as they stand; another policy makes another book. */
public final class TariffBook implements Tariffs {

    private static final int MOST_REMEMBERED = 10_000;

    private final PolicyBook book;
    private final PriceBook prices;
    private final Map<Key, Tariff> remembered = new ConcurrentHashMap<>();

    public TariffBook(PolicyBook book, PriceBook prices) {
        this.book = book;
        this.prices = prices;
    }

    private record Key(Scope scope, LocalDate day) {}

    @Override
    public Tariff inForce(String country, String stationId, @Nullable String contractId, LocalDate serviceEnd) {
        var key = new Key(new Scope(country, stationId, contractId), serviceEnd);
        var known = remembered.get(key);
        if (known != null) {
            return known;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        var tariff = new Tariff(book.resolve(key.scope(), serviceEnd), prices.on(key.scope(), serviceEnd));
        remembered.put(key, tariff);
        return tariff;
    }

    @Override
    public PolicyBook book() {
        return book;
    }

    /** The same price lists under other policies. */
    public TariffBook under(PolicyBook other) {
        return new TariffBook(other, prices);
    }

    /** The same policies with other price lists. */
    public TariffBook with(PriceBook other) {
        return new TariffBook(book, other);
    }
}
