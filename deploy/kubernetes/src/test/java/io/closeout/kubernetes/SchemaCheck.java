package io.closeout.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says what a cluster's API would not take in one object. An object that has no schema here is never taken. */
interface SchemaCheck {

    List<String> violations(JsonNode object);

    static String typeOf(JsonNode object) {
        return object.path("apiVersion").asText("no apiVersion") + " "
                + object.path("kind").asText("no kind");
    }
}
