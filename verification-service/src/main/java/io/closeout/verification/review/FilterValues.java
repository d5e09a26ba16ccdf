package io.closeout.verification.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what an address says; what makes no sense is refused with a sentence that says what would. */
final class FilterValues {

    private static final int LONGEST_NAME = 200;

    private FilterValues() {}

    static Optional<String> name(@Nullable String text) {
        var typed = given(text).map(String::strip).filter(name -> !name.isEmpty());
        if (typed.filter(name -> name.length() > LONGEST_NAME).isPresent()) {
            throw ProblemException.badRequest("A name to look for has at most 200 letters.");
        }
        return typed;
    }

    static Optional<UUID> id(@Nullable String text, String refusal) {
        try {
            return given(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(refusal);
        }
    }

    static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The filter is not written as an address writes it.");
        }
    }

    /** A time as our cursors write it. */
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("The cursor is not one we gave.");
        }
    }

    /** Hundredths of the currency unit. */
    static Optional<Long> cents(@Nullable String amount) {
        return matching(
                        amount == null ? null : amount.strip().replace(',', '.'),
                        "[0-9]{1,12}([.][0-9]{1,2})?",
                        "An amount is a plain number such as 1500 or 99.50.")
                .map(typed -> new BigDecimal(typed).movePointRight(2).longValueExact());
    }

    static Optional<String> matching(@Nullable String value, String pattern, String refusal) {
        var typed = given(value);
        if (typed.filter(text -> !text.matches(pattern)).isPresent()) {
            throw ProblemException.badRequest(refusal);
        }
        return typed;
    }

    static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, @Nullable String value) {
        return given(value)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badRequest(
                                "The %s is one of %s.".formatted(name, Arrays.toString(type.getEnumConstants())))));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(typed -> !typed.isEmpty());
    }
}
