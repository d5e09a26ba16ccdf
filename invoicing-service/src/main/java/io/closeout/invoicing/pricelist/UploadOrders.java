package io.closeout.invoicing.pricelist;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people say of a list: its name, for whom it is, and from when. */
final class UploadOrders {

    /** A list for later than this is a slip of the pen. */
    static final int MOST_YEARS = 5;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Set<String> ADDRESSES =
            Set.of("uploads", "articles", "article", "quote", "history", "template");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_CONTRACT = 100;
    private static final int LONGEST_REASON = 500;

    private UploadOrders() {}

    static String name(@Nullable String typed) {
        var name = typed == null ? "" : typed.strip();
        if (!NAME.matcher(name).matches() || ADDRESSES.contains(name)) {
            throw ProblemException.badRequest(
                    "A list has a name of small letters, digits, dots and hyphens, such as parts-2026-07.");
        }
        return name;
    }

    static Scope scope(@Nullable String country, @Nullable String station, @Nullable String contract) {
        return new Scope(country(country), station(station), contract(contract));
    }

    private static @Nullable String country(@Nullable String typed) {
        var country = filled(typed);
        if (country != null && !COUNTRIES.contains(country)) {
            throw ProblemException.badRequest("A country is two capital letters of ISO 3166.");
        }
        return country;
    }

    private static @Nullable String station(@Nullable String typed) {
        var station = filled(typed);
        try {
            return station == null ? null : UUID.fromString(station).toString();
        } catch (IllegalArgumentException noId) {
            throw ProblemException.badRequest("A station is named by its id.");
        }
    }

    private static @Nullable String contract(@Nullable String typed) {
        var contract = filled(typed);
        if (contract != null && (contract.length() > LONGEST_CONTRACT || !isPlain(contract))) {
            throw ProblemException.badRequest("A contract is named by at most 100 characters.");
        }
        return contract;
    }

    static LocalDate day(@Nullable String typed) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw noDay();
        }
        throw noDay();
    }

    private static ProblemException noDay() {
        return ProblemException.badRequest("A day is written like 2026-03-29.");
    }

    static @Nullable String reason(@Nullable String typed) {
        var reason = filled(typed);
        if (reason != null && (reason.length() > LONGEST_REASON || !isPlain(reason))) {
            throw ProblemException.badRequest("A reason has 1 to 500 characters.");
        }
        return reason;
    }

    static String required(@Nullable String typed) {
        var reason = reason(typed);
        if (reason == null) {
            throw ProblemException.badRequest("A reason has 1 to 500 characters.");
        }
        return reason;
    }

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
