package io.closeout.invoicing;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyPreferences;
import io.closeout.events.party.PartyState;
import io.closeout.events.party.PartyStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party of the tests: what is announced of it, and what a look-up finds. */
public final class PartyFixture {

    private static final List<String> COUNTRIES = List.of("BE", "FR", "NL", "NO", "RO", "DE", "SE", "US");
    private static final List<String> ZONES = List.of(
            "Europe/Brussels",
            "Europe/Paris",
            "Europe/Amsterdam",
            "Europe/Oslo",
            "Europe/Bucharest",
            "Europe/Berlin",
            "Europe/Stockholm",
            "America/New_York");
    private static final List<String> VAT_IDS = List.of(
            "BE0999104948",
            "FR12999034234",
            "NL999632127B01",
            "NO999092810MVA",
            "RO99571170",
            "DE999526012",
            "SE556703748501",
            "12-3456789");

    private final UUID id = UUID.randomUUID();
    private String country = "BE";
    private String language = "en";
    private String name = "Somebody";
    private @Nullable String vatId;
    private @Nullable String legalId = "999034234";
    private @Nullable String iban = "BE68539007547034";
    private String postcode = "1000";
    private long version = 1;
    private boolean erased;

    private PartyFixture() {}

    /** A station: registered for VAT, with a bank account. */
    public static PartyFixture aStation(String country) {
        return new PartyFixture().in(country).named("Station " + country).registered();
    }

    /** A company. */
    public static PartyFixture aCompany(String country) {
        return new PartyFixture().in(country).named("Company " + country).registered();
    }

    /** A private customer. */
    public static PartyFixture aHousehold(String country) {
        return new PartyFixture().in(country).named("Household " + country);
    }

    public PartyFixture in(String other) {
        country = other;
        legalId = other.equals("NO") ? "999092810" : "999034234";
        return this;
    }

    public PartyFixture named(String other) {
        name = other;
        return this;
    }

    public PartyFixture speaking(String other) {
        language = other;
        return this;
    }

    public PartyFixture registered() {
        vatId = VAT_IDS.get(COUNTRIES.indexOf(country));
        return this;
    }

    /** With this VAT number. */
    public PartyFixture numbered(String other) {
        vatId = other;
        return this;
    }

    /** With this number of the company register. */
    public PartyFixture registeredAs(String other) {
        legalId = other;
        return this;
    }

    public PartyFixture paidTo(String other) {
        iban = other;
        return this;
    }

    /** With a seat at this postcode. */
    public PartyFixture at(String other) {
        postcode = other;
        return this;
    }

    public PartyFixture without(String field) {
        switch (field) {
            case "vatId" -> vatId = null;
            case "iban" -> iban = null;
            case "legalId" -> legalId = null;
            default -> throw new IllegalArgumentException(field);
        }
        return this;
    }

    /** Its next version. */
    public PartyFixture changed() {
        version++;
        return this;
    }

    /** Its next version, in which it is forgotten. */
    public PartyFixture erased() {
        erased = true;
        return changed();
    }

    public UUID id() {
        return id;
    }

    public String language() {
        return language;
    }

    /** As the topic has it; it stays registered for VAT even if the number is not known here. */
    public Recorded announced(String tenant, boolean registered) {
        var state = PartyState.newBuilder()
                .setMeta(Meta.PENDING)
                .setPartyId(id)
                .setKinds(List.of(PartyKind.CUSTOMER))
                .setNetworkId(tenant)
                .setCountry(country)
                .setZone(ZONES.get(COUNTRIES.indexOf(country)))
                .setLanguage(language)
                .setCurrency("EUR")
                .setVatRegistered(registered)
                .setVatCountry(registered ? country : null)
                .setStatus(PartyStatus.ACTIVE)
                .setPreferences(new PartyPreferences(InvoiceChannel.EMAIL, InvoiceGrouping.PER_CASE, null))
                .setDetailsVersion(version)
                .setErased(erased)
                .build();
        return Recorded.first(tenant, id, state).asVersion(version);
    }

    public Recorded announced(String tenant) {
        return announced(tenant, vatId != null);
    }

    /** As the report service answers. */
    public String details() {
        return """
                {"id":"%s","detailsVersion":%d,"name":"%s","country":"%s","address":{"line1":"Street 1","postcode":"%s",\
                "city":"Town"},"vatId":%s,"legalId":%s,"iban":%s,"email":"a@b.example"}""".formatted(id, version, name, country, postcode, quoted(vatId), quoted(legalId), quoted(iban));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
