package io.closeout.invoicing.selfbilling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When work about pre-invoices is done. */
@ConfigMapping(prefix = "closeout.pre-invoices")
interface PreInvoiceSettings {

    /** How often rows that fell due are taken. */
    @WithDefault("10s")
    String every();

    /** What was accepted and lacks something is tried again after that long. */
    @WithDefault("15m")
    Duration retryAfter();
}
