package io.closeout.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Writes problem documents by itself, so that a broken body writer cannot break an error too. */
final class ProblemDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Integer, String> RETRY_AFTER_SECONDS = Map.of(503, "5", 429, "5");

    private ProblemDocuments() {}

    static byte[] bytes(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Headers beside the body; a database that is away comes back within seconds. */
    static Map<String, String> headers(Problem problem) {
        var retryAfter = RETRY_AFTER_SECONDS.get(problem.status());
        if (retryAfter != null) {
            return Map.of("Retry-After", retryAfter);
        }
        return problem.type().equals(StandardProblems.STILL_RUNNING.type()) ? Map.of("Retry-After", "1") : Map.of();
    }
}
