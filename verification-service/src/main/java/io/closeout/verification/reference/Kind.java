package io.closeout.verification.reference;

import static io.closeout.verification.reference.Field.optional;
import static io.closeout.verification.reference.Field.required;

import io.closeout.kit.csv.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What reference data there is, and of which fields an entry consists. The first field is its code. */
enum Kind {
    OPERATIONS(
            required("code", FieldType.CODE),
            required("name", FieldType.TEXT),
            required("standardMinutes", FieldType.MINUTES)),
    PARTS(
            required("code", FieldType.CODE),
            required("name", FieldType.TEXT),
            optional("listPrice", FieldType.AMOUNT),
            optional("currency", FieldType.CURRENCY),
            optional("otherPrices", FieldType.PRICES)),
    CONTRACTS(
            required("id", FieldType.CODE),
            required("startsOn", FieldType.DAY),
            optional("endsOn", FieldType.DAY),
            required("currency", FieldType.CURRENCY),
            optional("customers", FieldType.PARTIES),
            optional("stations", FieldType.PARTIES),
            optional("sponsors", FieldType.PARTIES),
            optional("serialNumbers", FieldType.CODES),
            optional("clauses", FieldType.CLAUSES)),
    WARRANTIES(
            required("serialNumber", FieldType.CODE),
            required("startsOn", FieldType.DAY),
            required("endsOn", FieldType.DAY)),
    CALENDARS(calendar()),
    RATES(
            required("country", FieldType.COUNTRY),
            required("currency", FieldType.CURRENCY),
            required("labourPerHour", FieldType.AMOUNT),
            required("travelPerKilometre", FieldType.AMOUNT)),
    EVIDENCE(required("interventionType", FieldType.CODE), optional("needed", FieldType.EVIDENCE));

    private final List<Field> fields;

    Kind(Field... fields) {
        this.fields = List.of(fields);
    }

    private static Field[] calendar() {
        return Stream.of(
                        Stream.of(required("station", FieldType.PARTY), optional("region", FieldType.REGION)),
                        Calendars.DAYS.stream().map(day -> optional(day, FieldType.HOURS)),
                        Stream.of(optional("closed", FieldType.DAYS)))
                .flatMap(part -> part)
                .toArray(Field[]::new);
    }

    List<Field> fields() {
        return fields;
    }

    Field key() {
        return fields.getFirst();
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** As addresses name it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /**
     * What must hold between the fields of an entry.
     *
     * @param values canonical, by field; at least the required ones
     */
    void check(Map<String, String> values, Faults faults) {
        switch (this) {
            case PARTS ->
                faults.unless(
                        values.containsKey("listPrice") == values.containsKey("currency"),
                        "currency",
                        "is needed with a price, and only with one");
            case CONTRACTS -> {
                checkDays(values, faults);
                checkClauses(values, faults);
            }
            case WARRANTIES -> checkDays(values, faults);
            case CALENDARS ->
                faults.unless(
                        Calendars.DAYS.stream().anyMatch(values::containsKey),
                        "monday",
                        "is needed, or the hours of another day: a week without work is no calendar");
            case OPERATIONS, RATES, EVIDENCE -> {}
        }
    }

    private static void checkDays(Map<String, String> values, Faults faults) {
        var end = values.get("endsOn");
        // Days in ISO 8601 sort as they follow each other.
        faults.unless(
                end == null || end.compareTo(values.getOrDefault("startsOn", "")) >= 0,
                "endsOn",
                "is before the first day");
    }

    private static void checkClauses(Map<String, String> values, Faults faults) {
        var clauses = Values.list(values, "clauses").map(WrittenClause::read).toList();
        faults.unless(
                clauses.stream()
                        .allMatch(clause ->
                                clause.currency() == null || clause.currency().equals(values.get("currency"))),
                "clauses",
                "have a cap in another currency than the contract");
        faults.unless(
                clauses.stream()
                                .map(clause -> clause.clause().clause())
                                .distinct()
                                .count()
                        == clauses.size(),
                "clauses",
                "name the same clause twice");
    }
}
