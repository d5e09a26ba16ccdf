package io.closeout.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the doors of a service behave. */
@ConfigMapping(prefix = "closeout.http")
public interface HttpSettings {

    /** The public origin of the product, such as {@code https://closeout.example}, where a proxy hides it. */
    Optional<String> origin();

    /** How long a repeated command is recognised by its key. */
    @WithDefault("P30D")
    Duration idempotencyKeysLast();
}
