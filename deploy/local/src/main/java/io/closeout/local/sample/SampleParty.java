package io.closeout.local.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station, manufacturer or customer of the sample.
 *
 * @param station key of the station that usually comes to a customer
 * @param sectors what equipment a customer has
 * @param lacks the field that was forgotten when the party was entered
 */
public record SampleParty(
        String key,
        String network,
        List<String> kinds,
        String name,
        String country,
        String zone,
        String language,
        String currency,
        @Nullable String vatId,
        @Nullable String legalId,
        Map<String, String> address,
        @Nullable Place place,
        @Nullable String email,
        String phone,
        @Nullable String iban,
        Map<String, String> preferences,
        @Nullable String station,
        @Nullable List<String> sectors,
        @Nullable String lacks) {

    /** A point on the map in degrees. */
    public record Place(BigDecimal latitude, BigDecimal longitude) {}

    private record File(List<SampleParty> parties) {}

    static List<SampleParty> all() {
        return SampleFiles.read("parties.yaml", File.class).parties();
    }

    public UUID id() {
        return PartyIds.of(key);
    }

    public boolean is(String kind) {
        return kinds.contains(kind);
    }

    /** As {@code PUT /api/parties/{id}} takes it. */
    public Map<String, @Nullable Object> request() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("kinds", kinds);
        request.put("name", name);
        request.put("country", country);
        request.put("zone", zone);
        request.put("language", language);
        request.put("currency", currency);
        request.put("vatId", vatId);
        request.put("legalId", legalId);
        request.put("address", address);
        if (place != null) {
            request.put("latitude", place.latitude());
            request.put("longitude", place.longitude());
        }
        request.put("email", email);
        request.put("phone", phone);
        request.put("iban", iban);
        request.put("preferences", preferences);
        request.values().removeIf(value -> value == null);
        return request;
    }
}
