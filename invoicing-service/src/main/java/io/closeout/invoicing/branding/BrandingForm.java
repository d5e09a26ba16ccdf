package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Typeface;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What somebody typed or chose. */
record BrandingForm(Map<String, Collection<FormValue>> values) {

    private static final int LONGEST_FOOTER = 300;
    private static final int LONGEST_NOTE = 200;

    static BrandingForm of(MultipartFormDataInput input) {
        return new BrandingForm(input.getValues());
    }

    boolean isPublished() {
        return text("action").equals("publish");
    }

    String language() {
        return Languages.code(Languages.of(text("language")));
    }

    /** An issued invoice to look at; empty for the sample. */
    Optional<UUID> invoice() {
        try {
            return text("invoice").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text("invoice")));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The invoice is not named by its id.");
        }
    }

    LocalDate validFrom() {
        try {
            return LocalDate.parse(text("validFrom"));
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("The first day is not a date.");
        }
    }

    /** @param keep stores a new logo and gives its digest */
    Style style(Function<byte[], String> keep) {
        var accent = text("accent");
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            throw ProblemException.badRequest("The colour is not written as # and six hexadecimal digits.");
        }
        var kept = text("logo").matches("[0-9a-f]{64}") && text("without").isEmpty() ? text("logo") : null;
        return new Style(
                Contrast.readable(accent),
                typeface(),
                text("layout").equals("compact"),
                file().map(keep).orElse(kept),
                texts("footer.", LONGEST_FOOTER),
                texts("note.", LONGEST_NOTE));
    }

    private Typeface typeface() {
        try {
            return Typeface.valueOf(text("typeface"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("There is no such font.");
        }
    }

    private Map<String, String> texts(String prefix, int longest) {
        var texts = new HashMap<String, String>();
        for (var language : Languages.all()) {
            var text = text(prefix + language);
            if (text.length() > longest) {
                throw ProblemException.badRequest("A text is longer than its line on the paper.");
            }
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private Optional<byte[]> file() {
        return first("file").filter(FormValue::isFileItem).flatMap(value -> {
            try (var in = value.getFileItem().getInputStream()) {
                var bytes = in.readNBytes(LogoImage.MOST_BYTES + 1);
                return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String text(String name) {
        return first(name)
                .filter(value -> !value.isFileItem())
                .map(value -> value.getValue().strip())
                .orElse("");
    }

    private Optional<FormValue> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
