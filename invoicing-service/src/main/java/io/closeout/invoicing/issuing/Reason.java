package io.closeout.invoicing.issuing;

import io.closeout.invoicing.pricing.Input;
import java.util.Arrays;
import java.util.List;

/** Why a document cannot be issued: a message key and the values for its placeholders. */
public record Reason(String key, List<Input> parameters) {

    public Reason {
        parameters = List.copyOf(parameters);
    }

    /** Those that a blocked charge keeps. */
    public static List<Reason> kept(String text) {
        return BlockReasons.read(text);
    }

    static Reason of(String key, Input... parameters) {
        return new Reason(key, Arrays.asList(parameters));
    }
}
