package io.closeout.dev.platform;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka and PostgreSQL run. {@code AUTO} takes containers only if the engine answers and the pinned images are
 * local; containers asked for by name never turn into anything else.
 */
public enum PlatformMode {
    AUTO,
    CONTAINERS,
    EMBEDDED;

    /** The system property, or {@code CLOSEOUT_PLATFORM} in the environment, that chooses. */
    public static final String SWITCH = "closeout.platform";

    static PlatformMode fromSwitch() {
        var property = System.getProperty(SWITCH);
        return of(property == null ? System.getenv("CLOSEOUT_PLATFORM") : property);
    }

    static PlatformMode of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return AUTO;
        }
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(value.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is auto, containers or embedded, not '%s'".formatted(SWITCH, value)));
    }
}
