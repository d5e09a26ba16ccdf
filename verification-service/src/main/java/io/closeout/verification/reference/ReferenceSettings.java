package io.closeout.verification.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which reference data this service starts with; all of it are resources of the service. */
@ConfigMapping(prefix = "closeout.verification.reference")
interface ReferenceSettings {

    /** Operations with their standard time. */
    @WithDefault("reference/operations.yaml")
    String operations();

    /** Parts that may be claimed. */
    @WithDefault("reference/parts.yaml")
    String parts();
}
