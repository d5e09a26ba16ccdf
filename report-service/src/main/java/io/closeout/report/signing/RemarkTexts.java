package io.closeout.report.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Remarks for the office as one column. */
final class RemarkTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RemarkTexts() {}

    static String write(List<String> remarks) {
        try {
            return JSON.writeValueAsString(remarks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> read(String stored) {
        try {
            return List.of(JSON.readValue(stored, String[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored remarks cannot be read", impossible);
        }
    }
}
