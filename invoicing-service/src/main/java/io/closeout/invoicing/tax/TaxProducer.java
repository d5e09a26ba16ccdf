package io.closeout.invoicing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the tables that never change at run time once at start. */
@ApplicationScoped
class TaxProducer {

    @Produces
    @Singleton
    ImmovableProperty immovableProperty() {
        return ImmovableProperty.bundled();
    }
}
