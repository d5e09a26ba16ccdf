package io.closeout.report.parties;

import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What events tell of a party.
 *
 * @param kinds names of {@link io.closeout.events.party.PartyKind}, sorted, with commas between
 */
@Embeddable
record PartyProfile(
        String kinds,
        String status,
        String country,
        String zone,
        String language,
        String currency,
        @Enumerated(EnumType.STRING) InvoiceChannel invoiceChannel,
        @Enumerated(EnumType.STRING) InvoiceGrouping invoiceGrouping,
        @Nullable String groupingKey) {}
