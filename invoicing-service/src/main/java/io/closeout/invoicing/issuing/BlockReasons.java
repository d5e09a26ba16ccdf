package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Reasons as a slot keeps them. */
final class BlockReasons {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BlockReasons() {}

    static String text(List<Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Reason> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
