package io.closeout.report.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remarks for the office as one column, null for none. */
final class InternalRemarks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private InternalRemarks() {}

    static @Nullable String write(List<String> remarks) {
        try {
            return remarks.isEmpty() ? null : JSON.writeValueAsString(remarks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : List.of(JSON.readValue(stored, String[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored remarks cannot be read", impossible);
        }
    }
}
