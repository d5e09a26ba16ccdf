package io.closeout.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The record headers as a message trait of AsyncAPI. */
final class HeadersSchema {

    private static final Map<String, String> MEANINGS = meanings();

    private HeadersSchema() {}

    static ObjectNode trait(ObjectMapper mapper) {
        var trait = mapper.createObjectNode();
        trait.put("description", "CloudEvents 1.0, Kafka binary mode; header values are UTF-8 text.");
        var headers = trait.putObject("headers");
        headers.put("type", "object");
        var required = headers.putArray("required");
        Headers.REQUIRED.forEach(required::add);
        var properties = headers.putObject("properties");
        MEANINGS.forEach((name, meaning) ->
                properties.putObject(name).put("type", "string").put("description", meaning));
        properties.withObjectProperty(Headers.CONTENT_TYPE).put("const", Headers.AVRO);
        properties.withObjectProperty(Headers.SPEC_VERSION).put("const", Headers.CLOUD_EVENTS_1_0);
        properties.withObjectProperty(Headers.AGGREGATE_VERSION).put("pattern", "^[0-9]{20}$");
        return trait;
    }

    /** Header and what it says, in the order of the catalogue. */
    static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put(Headers.CONTENT_TYPE, "Always application/avro.");
        meanings.put(Headers.SPEC_VERSION, "Always 1.0.");
        meanings.put(Headers.ID, "Id of the event (UUIDv7), the same on every retry, republish and webhook.");
        meanings.put(Headers.SOURCE, "/closeout/<environment>/<service>.");
        meanings.put(Headers.TYPE, "closeout.<Event>.v<major>.");
        meanings.put(Headers.SUBJECT, "<subject of the topic>/<key>.");
        meanings.put(Headers.TIME, "When it happened in the business, RFC 3339 UTC.");
        meanings.put(Headers.RECORDED_TIME, "When it was written down, RFC 3339 UTC.");
        meanings.put(
                Headers.DATA_SCHEMA, "Name of the schema version, urn:closeout:schema:<registry subject>:<version>.");
        meanings.put(Headers.AGGREGATE_VERSION, "Version per topic and key, contiguous from 1, padded to 20 digits.");
        meanings.put(Headers.TENANT_ID, "The tenant that owns the aggregate.");
        meanings.put(Headers.CORRELATION_ID, "The caseId that started the chain.");
        meanings.put(Headers.CAUSATION_ID, "ce_id of the cause, or http:<request id>.");
        meanings.put(
                Headers.TRACE_PARENT, "W3C trace context; link to it, do not continue it: a case lives for weeks.");
        meanings.put(Headers.TRACE_STATE, "W3C trace state.");
        return meanings;
    }
}
