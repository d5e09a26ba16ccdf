package io.closeout.local.stack;

import java.util.Arrays;
import java.util.Locale;

/** The four services, in the order in which a case passes them. */
public enum Service {
    REPORT,
    VERIFICATION,
    INVOICING,
    REMINDER;

    /** The name in the contract and in paths. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its folder and of its process. */
    public String folder() {
        return id() + "-service";
    }

    /** Takes both names. */
    public static Service called(String name) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(name) || service.folder().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + name));
    }
}
