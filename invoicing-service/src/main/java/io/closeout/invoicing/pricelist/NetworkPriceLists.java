package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.NetworkPrices;
import io.closeout.invoicing.pricing.PriceBook;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of the network at work over those of the product; read anew only when there are more of them. */
@ApplicationScoped
class NetworkPriceLists implements NetworkPrices {

    private record Known(long publications, PriceSnapshot prices) {}

    private final ShippedPrices shipped;
    private final PublishedLists published;
    private final ArticleTable articles;
    private final Tenants tenants;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    NetworkPriceLists(ShippedPrices shipped, PublishedLists published, ArticleTable articles, Tenants tenants) {
        this.shipped = shipped;
        this.published = published;
        this.articles = articles;
        this.tenants = tenants;
    }

    @Override
    public PriceBook inForce() {
        var count = published.count();
        return count == 0 ? shipped : snapshot(count);
    }

    /** Also of a network that has published nothing. */
    PriceSnapshot snapshot() {
        var count = published.count();
        return count == 0 ? new PriceSnapshot(List.of(), shipped, articles::of) : snapshot(count);
    }

    private PriceSnapshot snapshot(long count) {
        return known.compute(
                        tenants.current(),
                        (network, before) -> before != null && before.publications() == count
                                ? before
                                : new Known(count, new PriceSnapshot(published.all(), shipped, articles::of)))
                .prices();
    }
}
