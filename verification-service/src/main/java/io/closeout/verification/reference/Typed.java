package io.closeout.verification.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of the values of an entry what the rest of the service works with. */
final class Typed {

    private Typed() {}

    static Operation operation(Map<String, String> values) {
        return new Operation(
                text(values, "code"), text(values, "name"), Integer.parseInt(text(values, "standardMinutes")));
    }

    static Part part(Map<String, String> values) {
        return new Part(
                text(values, "code"),
                text(values, "name"),
                amount(values.get("listPrice")),
                values.get("currency"),
                Values.list(values, "otherPrices")
                        .map(price -> price.split(" ", 2))
                        .collect(Collectors.toUnmodifiableMap(price -> price[0], price -> new BigDecimal(price[1]))));
    }

    static Contract contract(Map<String, String> values) {
        var end = values.get("endsOn");
        return new Contract(
                text(values, "id"),
                LocalDate.parse(text(values, "startsOn")),
                end == null ? null : LocalDate.parse(end),
                parties(values, "customers"),
                parties(values, "stations"),
                parties(values, "sponsors"),
                Values.list(values, "serialNumbers").collect(Collectors.toUnmodifiableSet()),
                text(values, "currency"),
                Values.list(values, "clauses")
                        .map(sentence -> WrittenClause.read(sentence).clause())
                        .toList());
    }

    static WarrantyRegistration warranty(Map<String, String> values) {
        return new WarrantyRegistration(
                text(values, "serialNumber"),
                LocalDate.parse(text(values, "startsOn")),
                LocalDate.parse(text(values, "endsOn")));
    }

    static Rates rates(Map<String, String> values) {
        return new Rates(
                text(values, "currency"),
                new BigDecimal(text(values, "labourPerHour")),
                new BigDecimal(text(values, "travelPerKilometre")));
    }

    private static Set<UUID> parties(Map<String, String> values, String field) {
        return Values.list(values, field).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String text(Map<String, String> values, String field) {
        return Objects.requireNonNull(values.get(field), field);
    }
}
