package io.closeout.reminder.contacts;

import io.closeout.events.party.PartyState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A customer, station or manufacturer as far as writing to it and paying it goes. */
@Entity
public class Party {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String country;
    private String zone;
    private String language;
    private boolean erased;
    private long version;
    private long detailsVersion;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String iban;
    private @Nullable String bic;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Party() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant, became() the rest
    private Party(UUID id) {
        this.id = id;
    }

    static Party of(PartyState state, long version) {
        var party = new Party(state.getPartyId());
        party.became(state, version);
        return party;
    }

    void became(PartyState state, long newVersion) {
        if (newVersion <= version) {
            return;
        }
        version = newVersion;
        country = state.getCountry();
        zone = state.getZone();
        language = state.getLanguage();
        erased = state.getErased();
        if (erased) {
            forget();
        }
    }

    /** An answer that was overtaken by a newer one, or by the erasure of the party, changes nothing. */
    void learned(PartyDetails details) {
        if (erased || details.detailsVersion() < detailsVersion) {
            return;
        }
        detailsVersion = details.detailsVersion();
        name = details.name();
        email = details.email();
        iban = details.iban();
        bic = details.bic();
    }

    private void forget() {
        name = null;
        email = null;
        iban = null;
        bic = null;
    }

    /** Whether its details in the given version, or newer, are here. */
    boolean knows(long wantedVersion) {
        return erased || detailsVersion >= wantedVersion;
    }

    public UUID id() {
        return id;
    }

    public String country() {
        return country;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String language() {
        return language;
    }

    public boolean isErased() {
        return erased;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email).filter(address -> !address.isBlank());
    }

    public Optional<String> iban() {
        return Optional.ofNullable(iban).filter(account -> !account.isBlank());
    }

    public Optional<String> bic() {
        return Optional.ofNullable(bic).filter(code -> !code.isBlank());
    }
}
