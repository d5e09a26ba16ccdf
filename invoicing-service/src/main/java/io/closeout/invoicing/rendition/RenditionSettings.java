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

    /** So many documents that were issued before forms were made get theirs each time, after all others. */
    @WithDefault("2")
    int earlierAtOnce();

    /** Whatever ended the process so often while it was made, without a word, is set aside at once. */
    @WithDefault("3")
    int ends();

    /** After so many attempts it is set aside for a person. */
    @WithDefault("6")
    int attempts();

    /** What was set aside is tried again after this time: it may only have been there when others ended the process. */
    @WithDefault("1h")
    Duration asidePause();
}
