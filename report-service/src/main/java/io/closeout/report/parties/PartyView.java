package io.closeout.report.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.kit.http.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party with its details, for those who keep the directory and for our own services.
 *
 * @param version for {@code If-Match}
 * @param detailsVersion as in PartyState
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyView(
        UUID id,
        long version,
        long detailsVersion,
        List<PartyKind> kinds,
        String status,
        String name,
        String country,
        String zone,
        String language,
        String currency,
        @Nullable String vatId,
        @Nullable String legalId,
        Address address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Preferences preferences)
        implements Versioned {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(String line1, @Nullable String line2, String postcode, String city) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Preferences(
            InvoiceChannel invoiceChannel,
            InvoiceGrouping invoiceGrouping,
            @Nullable String groupingKey) {}

    static PartyView of(Party party) {
        return of(party, party.details().latitude(), party.details().longitude());
    }

    /** Nobody but us reckons with places. */
    static PartyView forServices(Party party) {
        return of(party, null, null);
    }

    private static PartyView of(Party party, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        var profile = party.profile();
        var details = party.details();
        return new PartyView(
                party.id(),
                party.rowVersion(),
                party.detailsVersion(),
                party.kinds(),
                profile.status(),
                details.name(),
                profile.country(),
                profile.zone(),
                profile.language(),
                profile.currency(),
                details.vatId(),
                details.legalId(),
                new Address(details.line1(), details.line2(), details.postcode(), details.city()),
                details.email(),
                details.phone(),
                details.iban(),
                details.bic(),
                latitude,
                longitude,
                new Preferences(profile.invoiceChannel(), profile.invoiceGrouping(), profile.groupingKey()));
    }
}
