package io.closeout.verification.policies;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.policies.PolicyRequest.ScopeRequest;
import io.closeout.verification.policies.PolicyRequest.SettingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the forms of the page; what they say is held to the same rules as a request by program. */
@ApplicationScoped
class PolicyForms {

    private static final String VARIABLE = "v.";

    private final Validator validator;

    PolicyForms(Validator validator) {
        this.validator = validator;
    }

    PolicyRequest policy(MultivaluedMap<String, String> form) {
        var values = new TreeMap<String, SettingRequest>();
        for (var name : form.keySet()) {
            var typed = name.startsWith(VARIABLE) ? text(form, name) : null;
            if (typed != null) {
                values.put(
                        name.substring(VARIABLE.length()),
                        new SettingRequest(typed.replace(',', '.'), null, null, null));
            }
        }
        return valid(new PolicyRequest(
                required(form, "policy"), number(form), scope(form), day(required(form, "validFrom")), null, values));
    }

    SwitchRequest change(MultivaluedMap<String, String> form) {
        return valid(new SwitchRequest("true".equals(text(form, "stopped")), required(form, "reason")));
    }

    /** Null where the form leaves everything open. */
    static @Nullable ScopeRequest scope(MultivaluedMap<String, String> form) {
        var country = text(form, "country");
        var station = text(form, "station");
        var contract = text(form, "contract");
        if (country == null && station == null && contract == null) {
            return null;
        }
        return new ScopeRequest(
                country == null ? null : country.toUpperCase(Locale.ROOT),
                station == null ? null : id(station),
                contract);
    }

    int number(MultivaluedMap<String, String> form) {
        var typed = required(form, "version");
        if (!typed.matches("[0-9]{1,9}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        return Integer.parseInt(typed);
    }

    private <T> T valid(T request) {
        var faults = validator.validate(request);
        if (!faults.isEmpty()) {
            var words = faults.stream()
                    .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw ProblemException.badRequest(words);
        }
        return request;
    }

    private static String required(MultivaluedMap<String, String> form, String name) {
        var typed = text(form, name);
        if (typed == null) {
            throw ProblemException.badRequest("The form lacks %s.".formatted(name));
        }
        return typed;
    }

    private static @Nullable String text(MultivaluedMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ProblemException.badRequest("The form holds control characters.");
        }
        return typed.strip();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw ProblemException.badRequest("A day is written like 2026-03-29.");
        }
    }

    private static UUID id(String typed) {
        if (!typed.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw ProblemException.badRequest("A station is named by its id.");
        }
        return UUID.fromString(typed);
    }
}
