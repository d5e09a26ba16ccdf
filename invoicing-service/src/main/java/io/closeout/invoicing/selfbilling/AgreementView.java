package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param series begins the numbers of self-billed invoices of the pair */
public record AgreementView(
        UUID id,
        long version,
        UUID buyerId,
        UUID stationId,
        BillingMode mode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int answerDays,
        BigDecimal tolerance,
        String authorisation,
        String series,
        Instant recordedAt,
        String recordedBy)
        implements Versioned {

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.version(),
                agreement.buyerId(),
                agreement.stationId(),
                agreement.mode(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.answerDays(),
                agreement.tolerance(),
                agreement.authorisation(),
                agreement.seriesPrefix(),
                agreement.recordedAt(),
                agreement.recordedBy());
    }
}
