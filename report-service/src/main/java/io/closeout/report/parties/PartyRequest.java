package io.closeout.report.parties;

import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as handed in; anything may be missing until {@link PartyRules} has looked at it.
 *
 * @param latitude where it is (WGS 84, degrees), with the longitude or not at all; for distances only
 */
record PartyRequest(
        @Nullable List<@Nullable PartyKind> kinds,
        @Nullable String name,
        @Nullable PartyStatus status,
        @Nullable String country,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String currency,
        @Nullable String vatId,
        @Nullable String legalId,
        @Nullable Address address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Preferences preferences) {

    record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postcode,
            @Nullable String city) {}

    record Preferences(
            @Nullable InvoiceChannel invoiceChannel,
            @Nullable InvoiceGrouping invoiceGrouping,
            @Nullable String groupingKey) {}
}
