package io.closeout.invoicing.issuing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As {@link ReplacementOrder}. */
public record ReplacementRequest(
        @Nullable UUID payerId,
        @Nullable @Size(max = 100) String orderReference,
        @Nullable @Size(max = 100) String buyerReference,
        @NotBlank @Size(max = 500) String words) {

    ReplacementOrder of(UUID invoiceId) {
        return new ReplacementOrder(invoiceId, payerId, orderReference, buyerReference, words);
    }
}
