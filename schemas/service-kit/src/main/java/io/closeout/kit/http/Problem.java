package io.closeout.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 tells it. The type is a stable name ({@code urn:closeout:problem:<slug>}) that programs may
 * branch on; title and detail are for people and never name a class, a statement or a table.
 *
 * @param errors the faults one by one, where the request has several
 * @param extensions further members of the document, for programs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "correlationId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String correlationId,
        List<Fault> errors,
        @JsonIgnore Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:closeout:problem:";

    /**
     * One thing that is wrong with a request.
     *
     * @param pointer where, as a JSON pointer into the body or the name of a parameter
     */
    public record Fault(String pointer, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    public static Problem of(int status, String slug, String title) {
        return new Problem(TYPE_PREFIX + slug, title, status, null, null, null, List.of(), Map.of());
    }

    public Problem withTitle(String text) {
        return new Problem(type, text, status, detail, instance, correlationId, errors, extensions);
    }

    public Problem withDetail(@Nullable String text) {
        return new Problem(type, title, status, text, instance, correlationId, errors, extensions);
    }

    public Problem withErrors(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, correlationId, faults, extensions);
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, instance, correlationId, errors, more);
    }

    Problem at(@Nullable String path, @Nullable String correlation) {
        return new Problem(type, title, status, detail, path, correlation, errors, extensions);
    }

    public String slug() {
        return type.substring(TYPE_PREFIX.length());
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }
}
