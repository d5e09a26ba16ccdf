package io.closeout.invoicing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the tax tables once at start. */
@ApplicationScoped
class TaxProducer {

    @Produces
    @Singleton
    PlaceOfSupply placeOfSupply() {
        return new PlaceOfSupply(VatRates.bundled());
    }

    @Produces
    @Singleton
    ImmovableProperty immovableProperty() {
        return ImmovableProperty.bundled();
    }

    @Produces
    @Singleton
    VatIds vatIds() {
        return VatIds.bundled();
    }
}
