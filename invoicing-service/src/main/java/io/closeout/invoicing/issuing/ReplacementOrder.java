package io.closeout.invoicing.issuing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different on the new invoice. Names, addresses and numbers of the parties are always those known now.
 *
 * @param payerId who is billed instead; null for the same
 * @param orderReference the buyer's order (BT-13); null leaves it, empty takes it off
 * @param buyerReference the buyer's routing reference (BT-10); null leaves it, empty takes it off
 * @param words why, for the audit
 */
public record ReplacementOrder(
        UUID invoiceId,
        @Nullable UUID payerId,
        @Nullable String orderReference,
        @Nullable String buyerReference,
        String words) {

    /** What the audit keeps of it. */
    public record Changes(
            @Nullable UUID payerId,
            @Nullable String orderReference,
            @Nullable String buyerReference) {}

    Changes changes() {
        return new Changes(payerId, orderReference, buyerReference);
    }

    @Nullable
    String orderReference(@Nullable String before) {
        return changed(orderReference, before);
    }

    @Nullable
    String buyerReference(@Nullable String before) {
        return changed(buyerReference, before);
    }

    private static @Nullable String changed(@Nullable String wanted, @Nullable String before) {
        if (wanted == null) {
            return before;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
