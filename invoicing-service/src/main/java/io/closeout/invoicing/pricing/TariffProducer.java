package io.closeout.invoicing.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Reads the tariffs once at start; a policy outside its bounds keeps the service from starting. */
@ApplicationScoped
class TariffProducer {

    @Produces
    @Singleton
    @Typed(TariffBook.class)
    TariffBook shipped(PricingSettings settings) {
        return settings.folder().map(TariffFiles::with).orElseGet(TariffFiles::bundled);
    }

    @Produces
    @Singleton
    @Typed(ShippedPrices.class)
    ShippedPrices shippedPrices(PricingSettings settings) {
        return TariffFiles.prices(settings.folder());
    }
}
