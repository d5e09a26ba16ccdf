package io.closeout.kit.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value a variable takes; each is written as text in one way only. */
public enum ValueType {
    /** Such as {@code 85.50}; a {@link BigDecimal}. */
    DECIMAL("a plain decimal number"),
    /** Such as {@code 30}; a {@link Long}. */
    INTEGER("a whole number"),
    /** {@code true} or {@code false}; a {@link Boolean}. */
    BOOLEAN("true or false"),
    /** A {@link String}; bounded by a list of allowed words. */
    TEXT("text"),
    /** Such as {@code PT15M} or {@code P30D}; a {@link Duration}, where a day has 24 hours. */
    DURATION("an ISO 8601 duration such as PT15M");

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?[0-9]{1,15}");

    private final String description;

    ValueType(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Empty when the text is not a value of this type. */
    Optional<Object> parse(String text) {
        return switch (this) {
            case DECIMAL ->
                PLAIN_DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case INTEGER -> PLAIN_INTEGER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
            case BOOLEAN -> parseBoolean(text);
            case TEXT -> Optional.of(text);
            case DURATION -> parseDuration(text);
        };
    }

    private static Optional<Object> parseBoolean(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> parseDuration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }
}
