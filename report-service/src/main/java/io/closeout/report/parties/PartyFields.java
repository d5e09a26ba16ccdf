package io.closeout.report.parties;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A party field by field, as forms, pages and comparisons show it; an absent value is an empty text. */
final class PartyFields {

    static final List<String> WHO = List.of("name", "kinds", "status", "vatId", "legalId");
    static final List<String> WHERE = List.of(
            "line1", "line2", "postcode", "city", "latitude", "longitude", "country", "zone", "language", "currency");
    static final List<String> CONTACT = List.of("email", "phone", "iban", "bic");
    static final List<String> PREFERENCES = List.of("invoiceChannel", "invoiceGrouping", "groupingKey");

    static final List<String> ALL =
            Stream.of(WHO, WHERE, CONTACT, PREFERENCES).flatMap(List::stream).toList();

    private PartyFields() {}

    /**
     * What differs in one field.
     *
     * @param before empty if there was nothing
     * @param after empty if nothing is left
     */
    record Change(String field, String before, String after) {}

    static Map<String, String> of(PartyProfile profile, PartyDetails details) {
        var fields = new LinkedHashMap<String, String>();
        ALL.forEach(field -> fields.put(field, ""));
        profile(profile, fields);
        details(details, fields);
        return fields;
    }

    private static void profile(PartyProfile profile, Map<String, String> fields) {
        put(fields, "kinds", profile.kinds());
        put(fields, "status", profile.status());
        put(fields, "country", profile.country());
        put(fields, "zone", profile.zone());
        put(fields, "language", profile.language());
        put(fields, "currency", profile.currency());
        put(fields, "invoiceChannel", profile.invoiceChannel().name());
        put(fields, "invoiceGrouping", profile.invoiceGrouping().name());
        put(fields, "groupingKey", profile.groupingKey());
    }

    private static void details(PartyDetails details, Map<String, String> fields) {
        put(fields, "name", details.name());
        put(fields, "line1", details.line1());
        put(fields, "line2", details.line2());
        put(fields, "postcode", details.postcode());
        put(fields, "city", details.city());
        put(fields, "vatId", details.vatId());
        put(fields, "legalId", details.legalId());
        put(fields, "email", details.email());
        put(fields, "phone", details.phone());
        put(fields, "iban", details.iban());
        put(fields, "bic", details.bic());
        put(fields, "latitude", plain(details.latitude()));
        put(fields, "longitude", plain(details.longitude()));
    }

    private static @Nullable String plain(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        fields.put(field, value == null ? "" : value);
    }

    /** In the order of the fields. */
    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return ALL.stream()
                .map(field -> new Change(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
