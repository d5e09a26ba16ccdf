package io.closeout.verification.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What somebody typed or chose for a new back-test. A file goes before the text, and the text before a choice. */
public class BackTestForm {

    private static final int LONGEST = 200_000;

    @RestForm("file")
    @Nullable
    FileUpload file;

    @RestForm("ruleSet")
    @Nullable
    String ruleSet;

    @RestForm("sha256")
    @Nullable
    String sha256;

    @RestForm("from")
    @Nullable
    String from;

    @RestForm("to")
    @Nullable
    String to;

    @RestForm("station")
    @Nullable
    String station;

    @RestForm("country")
    @Nullable
    String country;

    /** The form as it is shown at first. */
    static BackTestForm over(LocalDate first, LocalDate last) {
        var form = new BackTestForm();
        form.from = first.toString();
        form.to = last.toString();
        return form;
    }

    /** What is shown again, so that nothing typed is lost; a chosen file comes back as its text. */
    record Typed(String document, String sha256, String from, String to, String station, String country) {}

    Typed typed() {
        return new Typed(document(), orEmpty(sha256), orEmpty(from), orEmpty(to), orEmpty(station), orEmpty(country));
    }

    /** The text of the draft; empty if a rule set is chosen, or nothing. */
    private String document() {
        var uploaded = file;
        if (uploaded == null || uploaded.size() == 0) {
            return orEmpty(ruleSet);
        }
        try {
            return Files.readString(uploaded.uploadedFile(), UTF_8);
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("The file is not UTF-8 text.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FieldFault for the first field that cannot be read */
    BackTestRequest request() {
        var document = document();
        var chosen = document.isBlank() && !orEmpty(sha256).isEmpty();
        if (document.length() > LONGEST || (document.isBlank() && !chosen)) {
            throw new FieldFault("draft");
        }
        var request = new BackTestRequest(
                chosen ? null : document,
                chosen ? matching("draft", sha256, "[0-9a-f]{64}") : null,
                read("new.from", from, LocalDate::parse),
                read("new.to", to, LocalDate::parse),
                orEmpty(station).isBlank() ? null : read("new.station", station, UUID::fromString),
                orEmpty(country).isBlank() ? null : matching("new.country", country, "[A-Z]{2}"));
        if (request.to().isBefore(request.from())) {
            throw new FieldFault("new.to");
        }
        return request;
    }

    private static <T> T read(String field, @Nullable String text, Function<String, T> reader) {
        try {
            return reader.apply(orEmpty(text).strip());
        } catch (RuntimeException e) {
            throw new FieldFault(field);
        }
    }

    private static String matching(String field, @Nullable String text, String pattern) {
        var plain = orEmpty(text).strip();
        if (!plain.matches(pattern)) {
            throw new FieldFault(field);
        }
        return plain;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A field that cannot be read, by the key of its name. */
    static final class FieldFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        FieldFault(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
