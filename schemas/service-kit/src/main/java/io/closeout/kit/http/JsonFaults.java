package io.closeout.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body went wrong, in words that name no class of ours. */
final class JsonFaults {

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(BigDecimal.class, "a plain decimal number of at most 15 digits before and 10 after the point"),
            Map.entry(BigInteger.class, "a whole number"),
            Map.entry(Integer.class, "a whole number in range"),
            Map.entry(int.class, "a whole number in range"),
            Map.entry(Long.class, "a whole number in range"),
            Map.entry(long.class, "a whole number in range"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(String.class, "text without control characters"),
            Map.entry(UUID.class, "an id such as 01890a5d-ac96-774b-bcce-b302099a8057"),
            Map.entry(LocalDate.class, "a date such as 2026-03-29"),
            Map.entry(Instant.class, "a time such as 2026-03-29T08:30:00Z"));

    private JsonFaults() {}

    static Problem problemOf(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? StandardProblems.MALFORMED_BODY.withErrors(List.of(fault(mapping)))
                : StandardProblems.MALFORMED_BODY.withDetail(place(failure));
    }

    private static Problem.Fault fault(JsonMappingException failure) {
        var pointer = failure.getPath().stream().map(JsonFaults::step).collect(Collectors.joining("/", "/", ""));
        return new Problem.Fault(pointer, wordsFor(failure));
    }

    private static String wordsFor(JsonMappingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "This field is not known here.";
            case MismatchedInputException mismatch -> "Expected %s.".formatted(expected(mismatch.getTargetType()));
            default -> "This value is not allowed.";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return EXPECTED.getOrDefault(type, "another kind of value");
    }

    private static String step(JsonMappingException.Reference reference) {
        var name = reference.getFieldName();
        return name == null
                ? Integer.toString(reference.getIndex())
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static String place(JsonProcessingException failure) {
        var where = failure.getLocation();
        return where == null
                ? "It is not well-formed JSON."
                : "It is not well-formed JSON at line %d, column %d.".formatted(where.getLineNr(), where.getColumnNr());
    }
}
