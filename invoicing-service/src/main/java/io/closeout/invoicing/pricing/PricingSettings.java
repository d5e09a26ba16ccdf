package io.closeout.invoicing.pricing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an installation keeps policies and price lists of its own. */
@ConfigMapping(prefix = "closeout.pricing")
public interface PricingSettings {

    /** Folder with the sub-folders {@code policies} and {@code prices}; its files are added to those of the product. */
    Optional<Path> folder();
}
