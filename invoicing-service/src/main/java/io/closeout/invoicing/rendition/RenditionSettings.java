package io.closeout.invoicing.rendition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How documents are rendered. */
@ConfigMapping(prefix = "closeout.rendition")
interface RenditionSettings {

    /** How often documents that fell due are taken. */
    @WithDefault("1s")
    String every();

    /** Whoever took a document has this long; then it falls due again. */
    @WithDefault("5m")
    Duration lease();

    /** After the first failure it waits this long, after each further one twice as long. */
    @WithDefault("5s")
    Duration backOff();

    /** After so many attempts it is set aside for a person. */
    @WithDefault("6")
    int attempts();
}
