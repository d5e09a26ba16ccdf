package io.closeout.invoicing.einvoice;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leaves out what is not there: an empty element is a fault (PEPPOL-EN16931-R008). */
final class Optionally {

    private Optionally() {}

    static void set(@Nullable String text, Consumer<String> setter) {
        if (text != null) {
            setter.accept(text);
        }
    }
}
