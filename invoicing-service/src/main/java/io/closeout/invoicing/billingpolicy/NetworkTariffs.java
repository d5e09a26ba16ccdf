package io.closeout.invoicing.billingpolicy;

import io.closeout.invoicing.pricing.NetworkPrices;
import io.closeout.invoicing.pricing.PriceBook;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.pricing.TariffBook;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tariffs of the network at work: those of the product under what the network published. Each transaction asks once
 * how many publications there are, so what is published holds for the next transaction of every replica; policies are
 * read only when there are more. Needs a transaction, also to ask a tariff for a list price.
 */
@ApplicationScoped
public class NetworkTariffs implements Tariffs {

    private record Known(long publications, PriceBook prices, TariffBook book) {}

    private final TariffBook shipped;
    private final ShippedPrices shippedPrices;
    private final NetworkPrices prices;
    private final PublishedPolicies published;
    private final PolicySight sight;
    private final Tenants tenants;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    NetworkTariffs(
            TariffBook shipped,
            ShippedPrices shippedPrices,
            NetworkPrices prices,
            PublishedPolicies published,
            PolicySight sight,
            Tenants tenants) {
        this.shipped = shipped;
        this.shippedPrices = shippedPrices;
        this.prices = prices;
        this.published = published;
        this.sight = sight;
        this.tenants = tenants;
    }

    @Override
    public Tariff inForce(String country, String stationId, @Nullable String contractId, LocalDate serviceEnd) {
        return tariffs().inForce(country, stationId, contractId, serviceEnd);
    }

    @Override
    public PolicyBook book() {
        return tariffs().book();
    }

    /** Those in force with the price lists in force. */
    public TariffBook tariffs() {
        return sight.or(this::look);
    }

    boolean isShipped(String policyId, int version) {
        return shipped.book().overlays().stream()
                .anyMatch(overlay -> overlay.policyId().equals(policyId) && overlay.version() == version);
    }

    private TariffBook look() {
        var count = published.count();
        var lists = prices.inForce();
        if (count == 0 && lists.equals(shippedPrices)) {
            return shipped;
        }
        return known.compute(
                        tenants.current(),
                        (network, before) -> before != null
                                        && before.publications() == count
                                        && before.prices().equals(lists)
                                ? before
                                : new Known(count, lists, read().with(lists)))
                .book();
    }

    // Published one by one, as they were: a policy may refer to a level above that came before it.
    private TariffBook read() {
        var book = shipped.book();
        for (var entry : published.all()) {
            book = book.publish(List.of(entry.overlay()));
        }
        return shipped.under(book);
    }
}
