package io.closeout.invoicing.recurring;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the forms of the pages; what they say is held to the same rules as a request by program. */
@ApplicationScoped
class AgreementForms {

    private final Validator validator;

    AgreementForms(Validator validator) {
        this.validator = validator;
    }

    AgreementRequest agreement(MultivaluedMap<String, String> form) {
        return valid(() -> new AgreementRequest(
                text(form, "number"),
                UUID.fromString(text(form, "sellerId")),
                UUID.fromString(text(form, "buyerId")),
                emptyAsNull(text(form, "contractId")),
                text(form, "currency"),
                AgreementRequest.Every.valueOf(text(form, "period")),
                text(form, "inAdvance").equals("true"),
                text(form, "placeOfWork"),
                text(form, "onImmovable").equals("true"),
                day(form, "startsOn"),
                text(form, "endsOn").isEmpty() ? null : day(form, "endsOn"),
                lines(form)));
    }

    AmendmentRequest amendment(MultivaluedMap<String, String> form) {
        return valid(() -> new AmendmentRequest(day(form, "validFrom"), text(form, "reason"), lines(form)));
    }

    PauseRequest pause(MultivaluedMap<String, String> form) {
        return valid(() -> new PauseRequest(
                day(form, "firstDay"),
                text(form, "lastDay").isEmpty() ? null : day(form, "lastDay"),
                text(form, "reason")));
    }

    EndRequest end(MultivaluedMap<String, String> form) {
        return valid(() -> new EndRequest(day(form, "lastDay"), text(form, "reason")));
    }

    ResumptionRequest resumption(MultivaluedMap<String, String> form) {
        return valid(() -> new ResumptionRequest(day(form, "firstDay")));
    }

    /** The version that the form was made of. */
    static String etag(MultivaluedMap<String, String> form) {
        var version = text(form, "version");
        return Versions.etag(version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1);
    }

    private <T> T valid(Supplier<T> request) {
        try {
            var read = request.get();
            if (validator.validate(read).isEmpty()) {
                return read;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notUnderstood();
        }
        throw notUnderstood();
    }

    private static ProblemException notUnderstood() {
        return ProblemException.badRequest("A field of the form is missing or not understood.");
    }

    /** Rows without a text are left out. */
    private static List<AgreedLine> lines(MultivaluedMap<String, String> form) {
        var lines = new ArrayList<AgreedLine>();
        for (var row = 1; form.containsKey("text" + row); row++) {
            var text = text(form, "text" + row);
            var price = text(form, "price" + row).replace(',', '.');
            if (!text.isEmpty()) {
                lines.add(new AgreedLine(
                        text,
                        new BigDecimal(text(form, "quantity" + row).replace(',', '.')),
                        text(form, "unit" + row),
                        price.isEmpty() ? null : new BigDecimal(price),
                        price.isEmpty() ? emptyAsNull(text(form, "variable" + row)) : null));
            }
        }
        return lines;
    }

    private static LocalDate day(MultivaluedMap<String, String> form, String name) {
        return LocalDate.parse(text(form, name));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
