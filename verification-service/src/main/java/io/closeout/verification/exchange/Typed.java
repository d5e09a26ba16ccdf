package io.closeout.verification.exchange;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into a form, under the same rules as the API. */
final class Typed {

    private Typed() {}

    /** Null where nothing was typed. A browser ends lines with two characters and counts them as one. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.replace("\r\n", "\n").strip();
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw ProblemException.badRequest("The form holds control characters.");
        }
        return text;
    }

    static String orEmpty(@Nullable String typed) {
        var text = text(typed);
        return text == null ? "" : text;
    }

    static @Nullable BigDecimal number(@Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var plain = text.replace(',', '.');
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,10})?")) {
            throw ProblemException.badRequest("An approved quantity is a plain number such as 1.5.");
        }
        return new BigDecimal(plain);
    }

    static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(orEmpty(typed));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The form is not one of ours. Open the page again.");
        }
    }

    static <T> T valid(Validator validator, T request) {
        var faults = validator.validate(request);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(400, "invalid-input", "Some of the input is not valid")
                    .withErrors(faults.stream()
                            .map(fault -> new Problem.Fault(
                                    "/" + fault.getPropertyPath().toString().replace('.', '/'), fault.getMessage()))
                            .sorted(Comparator.comparing(Problem.Fault::pointer))
                            .toList()));
        }
        return request;
    }
}
