package io.closeout.invoicing.pricing;

import java.util.List;

/** A line that has no price, and what is missing for one; nothing is guessed. */
public record Unpriced(String reasonKey, List<Input> parameters) {

    public Unpriced {
        parameters = List.copyOf(parameters);
    }
}
