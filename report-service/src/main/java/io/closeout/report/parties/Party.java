package io.closeout.report.parties;

import io.closeout.events.Meta;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyPreferences;
import io.closeout.events.party.PartyState;
import io.closeout.events.party.PartyStatus;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A station, manufacturer or customer. {@code detailsVersion} grows when something changes that the event keeps quiet about. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Party {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Version
    private long rowVersion;

    private long detailsVersion;

    @Embedded
    private PartyProfile profile;

    @Embedded
    private PartyDetails details;

    private Instant changedAt;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Party() {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    Party(UUID id, PartyProfile profile, PartyDetails details, Instant now) {
        this.id = id;
        this.detailsVersion = 1;
        this.profile = profile;
        this.details = details;
        this.changedAt = now;
    }

    /** @return whether anything is different now */
    boolean become(PartyProfile newProfile, PartyDetails newDetails, Instant now) {
        if (is(newProfile, newDetails)) {
            return false;
        }
        if (!details.equals(newDetails)) {
            detailsVersion++;
        }
        profile = newProfile;
        details = newDetails;
        changedAt = now;
        return true;
    }

    /** Forgets who it is; the row stays, for documents refer to its id. */
    void erase(Instant now) {
        details = PartyDetails.ERASED;
        detailsVersion++;
        erasedAt = now;
        changedAt = now;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    boolean is(PartyProfile otherProfile, PartyDetails otherDetails) {
        return profile.equals(otherProfile) && details.equals(otherDetails);
    }

    PartyState state(String networkId) {
        return PartyState.newBuilder()
                .setMeta(Meta.PENDING)
                .setPartyId(id)
                .setKinds(kinds())
                .setNetworkId(networkId)
                .setCountry(profile.country())
                .setZone(profile.zone())
                .setLanguage(profile.language())
                .setCurrency(profile.currency())
                .setVatRegistered(details.vatId() != null)
                .setVatCountry(vatCountry(details.vatId()))
                .setStatus(PartyStatus.valueOf(profile.status()))
                .setPreferences(new PartyPreferences(
                        profile.invoiceChannel(), profile.invoiceGrouping(), profile.groupingKey()))
                .setDetailsVersion(detailsVersion)
                .setErased(isErased())
                .build();
    }

    /** Greece writes EL before its VAT numbers and is GR everywhere else. */
    private static @Nullable String vatCountry(@Nullable String vatId) {
        if (vatId == null) {
            return null;
        }
        var prefix = vatId.substring(0, 2);
        return prefix.equals("EL") ? "GR" : prefix;
    }

    List<PartyKind> kinds() {
        return Arrays.stream(profile.kinds().split(",")).map(PartyKind::valueOf).toList();
    }

    UUID id() {
        return id;
    }

    long rowVersion() {
        return rowVersion;
    }

    long detailsVersion() {
        return detailsVersion;
    }

    PartyProfile profile() {
        return profile;
    }

    PartyDetails details() {
        return details;
    }
}
