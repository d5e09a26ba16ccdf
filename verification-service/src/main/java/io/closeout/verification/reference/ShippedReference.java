package io.closeout.verification.reference;

import io.closeout.verification.rules.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The reference data that comes with the service. */
@ApplicationScoped
class ShippedReference implements Reference.Source {

    private final Catalogue catalogue;

    ShippedReference(ReferenceSettings settings) {
        this.catalogue = Catalogue.read(ResourceFile.read(settings.operations()), ResourceFile.read(settings.parts()));
    }

    @Override
    public Reference on(LocalDate day) {
        return catalogue;
    }
}
