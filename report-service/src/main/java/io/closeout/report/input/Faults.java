package io.closeout.report.input;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input. A check that fails gives a stand-in back, so that checking goes on; nothing may
 * be built from the result before {@link #orThrow()} has passed.
 */
public final class Faults {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final int LONGEST_KEY = 64;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int MOST_REPORTED = 100;

    private final List<Problem.Fault> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        if (found.size() < MOST_REPORTED) {
            found.add(new Problem.Fault(pointer, detail));
        }
    }

    public void unless(boolean fine, String pointer, String detail) {
        if (!fine) {
            add(pointer, detail);
        }
    }

    public <T> T required(String pointer, @Nullable T value, T standIn) {
        if (value == null) {
            add(pointer, "is missing");
            return standIn;
        }
        return value;
    }

    public String text(String pointer, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            add(pointer, "is missing");
            return "";
        }
        unless(value.length() <= longest, pointer, "is longer than %d characters".formatted(longest));
        return value.strip();
    }

    /** Message keys may be kept and go into events; words, which may name somebody, may not. */
    public String key(String at, @Nullable String value) {
        var key = text(at, value, LONGEST_KEY);
        unless(
                key.isEmpty() || KEY.matcher(key).matches(),
                at,
                "is not a key: lower-case words joined by dots or dashes");
        return key;
    }

    /** Blank counts as absent. */
    public @Nullable String optionalText(String pointer, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : text(pointer, value, longest);
    }

    public String zone(String pointer, @Nullable String value) {
        var zone = text(pointer, value, 64);
        unless(zone.isEmpty() || isZone(zone), pointer, "is not an IANA time zone such as Europe/Brussels");
        return zone;
    }

    public String country(String pointer, @Nullable String value) {
        var country = text(pointer, value, 2);
        unless(country.isEmpty() || COUNTRIES.contains(country), pointer, "is not an ISO 3166-1 country such as BE");
        return country;
    }

    public String currency(String pointer, @Nullable String value) {
        var currency = text(pointer, value, 3);
        unless(currency.isEmpty() || CURRENCIES.contains(currency), pointer, "is not an ISO 4217 code such as EUR");
        return currency;
    }

    /** Never null: an absent list is empty. */
    public <T> List<T> list(String pointer, @Nullable List<@Nullable T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            add(pointer, "has more than %d entries".formatted(most));
            return List.of();
        }
        var present = new ArrayList<T>(values.size());
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                add(pointer + "/" + i, "is missing");
            } else {
                present.add(value);
            }
        }
        return present;
    }

    public List<Problem.Fault> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 400 that lists every fault */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.of(400, "invalid-input", "Some of the input is not valid")
                    .withErrors(found));
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZONES.contains(zone) && ZoneId.of(zone).getId().contains("/");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
