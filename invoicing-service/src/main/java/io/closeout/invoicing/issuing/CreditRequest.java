package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit note that a station is asked for: what it invoiced itself was withdrawn or changed.
 *
 * @param noteNumber the number of the station's credit note; null until it has come
 */
public record CreditRequest(
        UUID id,
        UUID invoiceId,
        String invoiceNumber,
        UUID sellerId,
        UUID buyerId,
        UUID caseId,
        String purpose,
        String reasonKey,
        BigDecimal net,
        BigDecimal gross,
        String currency,
        Instant askedAt,
        @Nullable String noteNumber) {

    CreditWish wish() {
        return new CreditWish(invoiceId, caseId, ChargePurpose.valueOf(purpose), reasonKey);
    }

    public boolean isOpen() {
        return noteNumber == null;
    }
}
