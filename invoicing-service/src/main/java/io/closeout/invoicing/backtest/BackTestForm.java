package io.closeout.invoicing.backtest;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed for a new back-test. */
public class BackTestForm {

    private static final int LONGEST = 200_000;

    @FormParam("document")
    @Nullable
    String document;

    @FormParam("from")
    @Nullable
    String from;

    @FormParam("to")
    @Nullable
    String to;

    @FormParam("country")
    @Nullable
    String country;

    @FormParam("station")
    @Nullable
    String station;

    /** What is shown again, so that nothing typed is lost. */
    record Typed(String document, String from, String to, String country, String station) {}

    Typed typed(LocalDate first, LocalDate last) {
        return new Typed(
                document == null ? "" : document,
                text(from).isEmpty() ? first.toString() : text(from),
                text(to).isEmpty() ? last.toString() : text(to),
                text(country),
                text(station));
    }

    BackTestRequest request() {
        var draft = (document == null ? "" : document).replace("\r\n", "\n");
        if (draft.isBlank() || draft.length() > LONGEST) {
            throw ProblemException.badRequest("A policy has 1 to 200,000 characters.");
        }
        if (!text(country).matches("([A-Z]{2})?")) {
            throw ProblemException.badRequest("A country is two capital letters of ISO 3166.");
        }
        return new BackTestRequest(
                draft,
                read(from, LocalDate::parse, "A day is written like 2026-03-29."),
                read(to, LocalDate::parse, "A day is written like 2026-03-29."),
                text(station).isEmpty() ? null : read(station, UUID::fromString, "A station is named by its id."),
                text(country).isEmpty() ? null : text(country));
    }

    private static <T> T read(@Nullable String typed, Function<String, T> reader, String otherwise) {
        try {
            return reader.apply(text(typed));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw ProblemException.badRequest(otherwise);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
