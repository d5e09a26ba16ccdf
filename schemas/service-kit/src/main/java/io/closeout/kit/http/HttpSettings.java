package io.closeout.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the doors of a service behave. */
@ConfigMapping(prefix = "closeout.http")
public interface HttpSettings {

    /** The public origin of the product, such as {@code https://closeout.example}, where a proxy hides it. */
    Optional<String> origin();

    /** The largest body of a request to an address that is none of {@link #largerBodies()}. */
    @WithDefault("1M")
    MemorySize largestBody();

    /**
     * Requests that may bring more, each under a name of its own. No body is larger than {@code
     * quarkus.http.limits.max-body-size}, which whoever lists one here has to raise.
     */
    Map<String, LargerBody> largerBodies();

    /** One of them. */
    interface LargerBody {

        /** Method and path as a regular expression, such as {@code PUT /api/files/[0-9]+}. */
        String request();

        /** For bodies that tell their size; whoever reads one that does not has to count for himself. */
        MemorySize size();
    }

    /** How long a repeated command is recognised by its key. */
    @WithDefault("P30D")
    Duration idempotencyKeysLast();
}
