package io.closeout.verification.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Reference data this service starts with, and how much of it may be brought at once. */
@ConfigMapping(prefix = "closeout.verification.reference")
interface ReferenceSettings {

    /** Folder of the shipped files among the resources of the service, one {@code <kind>.yaml} each. */
    @WithDefault("reference")
    String folder();

    /** A file with more rows is refused. */
    @WithDefault("1000000")
    int mostRows();

    /** A file with more rows is taken in after its upload was answered, as a job that can be watched. */
    @WithDefault("5000")
    int mostRowsAtOnce();
}
