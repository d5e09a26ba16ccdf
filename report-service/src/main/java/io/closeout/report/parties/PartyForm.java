package io.closeout.report.parties;

import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyStatus;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a party: what is typed, what is wrong with it, and what somebody else changed meanwhile.
 *
 * @param version the one that was edited; null for a new party
 * @param typed by field
 * @param wrong fields that cannot stay as they are
 * @param theirs the current value of each field that is not what is typed; empty but for a conflict
 */
record PartyForm(
        UUID id, @Nullable Long version, Map<String, String> typed, Set<String> wrong, Map<String, String> theirs) {

    private static final Map<String, String> NEW_PARTY = Map.of(
            "kinds", "CUSTOMER",
            "status", "ACTIVE",
            "invoiceChannel", "EMAIL",
            "invoiceGrouping", "PER_CASE");
    private static final BigDecimal NO_DEGREES = BigDecimal.valueOf(1_000);
    /** Where the VAT of a European country does not apply as usual: the zone is what tells. */
    private static final Set<String> OVERSEAS = Set.of(
            "Africa/Ceuta",
            "America/Cayenne",
            "America/Guadeloupe",
            "America/Martinique",
            "Arctic/Longyearbyen",
            "Atlantic/Azores",
            "Atlantic/Canary",
            "Atlantic/Madeira",
            "Indian/Mayotte",
            "Indian/Reunion");

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.startsWith("Europe/") || OVERSEAS.contains(zone))
            .sorted()
            .toList();

    static PartyForm blank(UUID id) {
        return new PartyForm(id, null, NEW_PARTY, Set.of(), Map.of());
    }

    static PartyForm of(Party party) {
        return new PartyForm(
                party.id(), party.rowVersion(), PartyFields.of(party.profile(), party.details()), Set.of(), Map.of());
    }

    static PartyForm read(UUID id, MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, String.join(",", values).strip()));
        var version = typed.getOrDefault("version", "");
        if (!version.matches("[0-9]{0,18}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        return new PartyForm(id, version.isEmpty() ? null : Long.valueOf(version), typed, Set.of(), Map.of());
    }

    PartyRequest request() {
        return new PartyRequest(
                kinds(),
                text("name"),
                choice("status", PartyStatus.class),
                text("country"),
                text("zone"),
                text("language"),
                text("currency"),
                text("vatId"),
                text("legalId"),
                new PartyRequest.Address(text("line1"), text("line2"), text("postcode"), text("city")),
                text("email"),
                text("phone"),
                text("iban"),
                text("bic"),
                degrees("latitude"),
                degrees("longitude"),
                new PartyRequest.Preferences(
                        choice("invoiceChannel", InvoiceChannel.class),
                        choice("invoiceGrouping", InvoiceGrouping.class),
                        text("groupingKey")));
    }

    PartyForm refused(List<Problem.Fault> faults) {
        var fields = faults.stream()
                .map(fault -> fault.pointer().replaceFirst("/[0-9]+$", "").replaceFirst("^.*/", ""))
                .collect(Collectors.toSet());
        return new PartyForm(id, version, typed, fields, Map.of());
    }

    /** Sending it once more says "yes, mine": it is about the version that was met. */
    PartyForm met(Party current) {
        var theirs = new LinkedHashMap<String, String>();
        PartyFields.changes(typed, PartyFields.of(current.profile(), current.details()))
                .forEach(change -> theirs.put(change.field(), change.after()));
        return new PartyForm(id, current.rowVersion(), typed, Set.of(), theirs);
    }

    private List<@Nullable PartyKind> kinds() {
        return Arrays.stream(value("kinds").split(","))
                .filter(kind -> !kind.isBlank())
                .<@Nullable PartyKind>map(kind -> known(kind, PartyKind.class))
                .toList();
    }

    private @Nullable String text(String field) {
        var value = value(field);
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest("The form holds control characters.");
        }
        return value.isBlank() ? null : value;
    }

    /** What is no number is out of bounds, so that the field is marked and nothing typed is lost. */
    private @Nullable BigDecimal degrees(String field) {
        var typed = text(field);
        try {
            return typed == null ? null : new BigDecimal(typed.replace(',', '.').replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            return NO_DEGREES;
        }
    }

    private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        var value = value(field);
        return value.isBlank() ? null : known(value, type);
    }

    private static <E extends Enum<E>> E known(String word, Class<E> type) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The form holds a choice that it does not offer.");
        }
    }

    /** For pages. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** For pages. */
    public boolean isWrong(String field) {
        return wrong.contains(field);
    }

    /** For pages. */
    public @Nullable String their(String field) {
        return theirs.get(field);
    }

    /** For pages. */
    public boolean isOf(String kind) {
        return List.of(value("kinds").split(",")).contains(kind);
    }

    /** For pages. */
    public boolean isNew() {
        return version == null;
    }

    /** For pages. */
    public List<String> zones() {
        return ZONES;
    }

    /** For pages: codes, those of our languages' countries first. */
    public List<String> countries() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted()
                .toList();
    }
}
