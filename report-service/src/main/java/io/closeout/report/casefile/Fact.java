package io.closeout.report.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event says, with its values as they stand in it: codes, numbers and message keys, never words of a
 * person.
 */
record Fact(String key, List<String> values) {

    /** What is a doubt and no result. */
    private static final Set<String> DOUBTS = Set.of("question", "finding", "findings", "proposed");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Fact of(String key, Object... values) {
        return new Fact(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    boolean isDoubt() {
        return DOUBTS.contains(key);
    }

    /** As a row keeps them. */
    static @Nullable String write(List<Fact> facts) {
        try {
            return facts.isEmpty() ? null : JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Fact> read(@Nullable String written) {
        try {
            return written == null ? List.of() : List.of(JSON.readValue(written, Fact[].class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
