package io.closeout.invoicing.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of work was done, as far as a flat price depends on it. */
public record Work(@Nullable String interventionType, List<String> operationCodes) {

    /** Work that no flat price is for. */
    public static final Work ANY = new Work(null, List.of());

    public Work {
        operationCodes = List.copyOf(operationCodes);
    }

    boolean is(String code) {
        return code.equals(interventionType) || operationCodes.contains(code);
    }
}
