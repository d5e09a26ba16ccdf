package io.closeout.invoicing.issuing;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be credited of an invoice, and why.
 *
 * @param reasonKey one of {@link CreditReasons}
 * @param words why in free words, for the audit alone; never about a person
 * @param parts by line number; empty for all that is left
 */
public record CreditOrder(
        UUID invoiceId, String reasonKey, @Nullable String words, SortedMap<Integer, CreditedPart> parts) {

    boolean isWhole() {
        return parts.isEmpty();
    }

    String told() {
        return words == null || words.isBlank() ? reasonKey : reasonKey + ": " + words.strip();
    }
}
