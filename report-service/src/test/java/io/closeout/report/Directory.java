package io.closeout.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parties as the back office enters them, and the three that every test knows. */
public final class Directory {

    private Directory() {}

    /** Enters the station, the customer and the manufacturer of {@link CaseEvents}; again changes nothing. */
    public static void isFilled() {
        enter(CaseEvents.STATION, aParty("STATION").with("name", "Bakker Warmte BV"));
        enter(CaseEvents.CUSTOMER, aParty("CUSTOMER").with("name", "Hotel Aan Zee"));
        enter(CaseEvents.MANUFACTURER, aParty("MANUFACTURER").with("name", "Calor Werke"));
    }

    private static void enter(UUID id, PartyJson party) {
        People.BACK_OFFICE
                .asks()
                .body(party.body())
                .put("/api/parties/" + id)
                .then()
                .statusCode(oneOf());
    }

    private static org.hamcrest.Matcher<Integer> oneOf() {
        return org.hamcrest.Matchers.oneOf(200, 201);
    }

    public static PartyJson aParty(String kind) {
        return new PartyJson(new LinkedHashMap<>(Map.of(
                        "kinds", List.of(kind),
                        "name", "Bakker BV",
                        "country", "NL",
                        "zone", "Europe/Amsterdam",
                        "language", "nl",
                        "currency", "EUR",
                        "address", Map.of("line1", "Kade 1", "postcode", "1011 AB", "city", "Amsterdam"),
                        "email", "kantoor@bakker.example",
                        "iban", "NL91ABNA0417164300")))
                .with("vatId", "NL123456789B01");
    }

    /** The body of a party. */
    public record PartyJson(Map<String, Object> body) {

        public PartyJson with(String field, Object value) {
            var changed = new LinkedHashMap<>(body);
            changed.put(field, value);
            return new PartyJson(changed);
        }
    }
}
