package io.closeout.report.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.kit.http.Versioned;
import io.closeout.kit.identifiers.VatNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party with its details, for those who keep the directory and for our own services.
 *
 * @param version for {@code If-Match}
 * @param detailsVersion as in PartyState
 * @param doubts fields whose check digits do not fit, null if there are none. They are kept as typed: whether an invoice
 *     can bear them is decided when it is issued
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
        Preferences preferences,
        @Nullable List<String> doubts)
        implements Versioned {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(String line1, @Nullable String line2, String postcode, String city) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Preferences(
            InvoiceChannel invoiceChannel,
            InvoiceGrouping invoiceGrouping,
            @Nullable String groupingKey) {}

    static PartyView of(Party party) {
        return of(party, party.details().latitude(), party.details().longitude(), doubts(party));
    }

    /** Nobody but us reckons with places. */
    static PartyView forServices(Party party) {
        return of(party, null, null, null);
    }

    private static @Nullable List<String> doubts(Party party) {
        var vatId = party.details().vatId();
        var looksRight = vatId == null || VatNumber.look(vatId, vatId.substring(0, 2)) == VatNumber.Look.RIGHT;
        return looksRight ? null : List.of("vatId");
    }

    private static PartyView of(
            Party party, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable List<String> doubts) {
        var details = party.details();
        return new PartyView(
                party.id(),
                party.rowVersion(),
                party.detailsVersion(),
                party.kinds(),
                party.profile().status(),
                details.name(),
                party.profile().country(),
                party.profile().zone(),
                party.profile().language(),
                party.profile().currency(),
                details.vatId(),
                details.legalId(),
                new Address(details.line1(), details.line2(), details.postcode(), details.city()),
                details.email(),
                details.phone(),
                details.iban(),
                details.bic(),
                latitude,
                longitude,
                preferences(party.profile()),
                doubts);
    }

    private static Preferences preferences(PartyProfile profile) {
        return new Preferences(profile.invoiceChannel(), profile.invoiceGrouping(), profile.groupingKey());
    }
}
