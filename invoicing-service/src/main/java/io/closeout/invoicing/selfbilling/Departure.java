package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.CollectedCharges.Standing;
import org.jspecify.annotations.Nullable;

/** Why a charge is not on its pre-invoice any more; keys of words. */
final class Departure {

    static final String CHANGED = "changed";

    private Departure() {}

    static String of(@Nullable Standing standing) {
        return switch (standing == null ? "" : standing.state()) {
            case "CLOSED", "NOT_BILLED", "" -> "withdrawn";
            case "BLOCKED" -> "blocked";
            case "HELD" -> "held";
            default -> CHANGED;
        };
    }
}
