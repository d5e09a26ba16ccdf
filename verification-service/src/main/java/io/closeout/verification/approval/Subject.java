package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.rules.Facts;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and how much a case is about, for finding it in the queue.
 *
 * @param valueCents estimate in hundredths of the currency unit; null if nothing could be valued
 */
@Embeddable
public record Subject(
        UUID performerId,
        UUID billToId,
        @Nullable UUID sponsorId,
        String country,
        @Nullable Long valueCents,
        @Nullable String valueCurrency) {

    static Subject of(ReportSigned report, Facts.Value value) {
        var valued = !value.currency().isEmpty();
        return new Subject(
                report.getPerformerId(),
                report.getBillToId(),
                report.getSponsorId(),
                report.getCountry(),
                valued ? value.cents() : null,
                valued ? value.currency() : null);
    }
}
