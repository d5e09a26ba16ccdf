package io.closeout.report.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which cases a list shows; read by hand, because a filter that is misspelt must not look like an empty list. */
public class CaseFilter {

    @QueryParam("stage")
    public @Nullable String stage;

    @QueryParam("performer")
    public @Nullable String performer;

    @QueryParam("overdue")
    public @Nullable String overdue;

    /** Start of a report number, or a whole serial number or order reference. */
    @QueryParam("q")
    public @Nullable String text;

    @Nullable
    CaseStage stage() {
        return read(stage, CaseStage::valueOf, "The stage is one of " + Arrays.toString(CaseStage.values()) + ".");
    }

    @Nullable
    UUID performer() {
        return read(performer, UUID::fromString, "The performer is the id of a party.");
    }

    @Nullable
    Boolean overdue() {
        return read(overdue, CaseFilter::flag, "Overdue is true or false.");
    }

    @Nullable
    String text() {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** For pages. */
    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue());
    }

    /** For pages: whether anything is left out. */
    public boolean narrowed() {
        return text() != null || stage() != null || performer() != null || overdue() != null;
    }

    /** For pages: the same filter for the next page, each part with its ampersand. */
    public String query() {
        return part("q", text()) + part("stage", stage) + part("performer", performer) + part("overdue", overdue);
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, UTF_8) + "&";
    }

    private static boolean flag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static <T> @Nullable T read(@Nullable String word, Function<String, T> reader, String rule) {
        try {
            return word == null || word.isBlank() ? null : reader.apply(word);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(rule);
        }
    }
}
