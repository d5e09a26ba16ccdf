package io.closeout.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.List;
import java.util.Locale;

/** The AsyncAPI 3 document: enough to write a subscriber from it alone, so schemas and headers stand in it in full. */
final class AsyncApi {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private static final String DESCRIPTION = """
            Events of Closeout, from the signed intervention report to the last euro of its invoice.
            One topic per aggregate stream carries several event types, because order matters only there; the header
            ce_type says which one a record is, and a consumer ignores types it does not know.
            A value is the byte 0, the schema id as four bytes (big endian, x-schema-id below), then Avro binary; any
            client of a Confluent-compatible registry reads it. Delivery is at least once: drop a ce_id that you have
            seen. Versions (ce_aggregateversion) are contiguous per topic and key.
            Producers partition with murmur2; librdkafka clients that produce with the same keys must set
            partitioner=murmur2_random.
            """;

    private final TopicsFile file;
    private final ObjectNode root = YAML.createObjectNode();

    private AsyncApi(TopicsFile file) {
        this.file = file;
    }

    static String of(TopicsFile file) throws JsonProcessingException {
        var document = new AsyncApi(file);
        document.write();
        return "# Generated from topics.yaml and src/main/avro; do not edit.\n"
                + YAML.writeValueAsString(document.root);
    }

    private void write() throws JsonProcessingException {
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Closeout events")
                .put("version", "1.0.0")
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0");
        root.put("defaultContentType", Headers.AVRO);
        var topics = published();
        topics.forEach(this::channel);
        topics.forEach(this::operation);
        components(topics);
    }

    /** Parked topics are no public face; topics whose events are all planned have no message yet. */
    private static List<Topic> published() {
        return Contract.topics().stream()
                .filter(topic -> topic.kind() != Kind.PARKED)
                .filter(topic -> !topic.events().isEmpty())
                .toList();
    }

    private void channel(Topic topic) {
        var channel = root.withObjectProperty("channels").putObject(channelKey(topic));
        channel.put("address", topic.name());
        channel.put(
                "description",
                "%s Written by the %s service alone. Key: %s."
                        .formatted(file.topic(topic.name()).get("summary").asText(), topic.writer(), topic.key()));
        var messages = channel.putObject("messages");
        for (var event : topic.events()) {
            messages.putObject(event).put("$ref", "#/components/messages/" + event);
        }
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name()).put("partitions", topic.partitions()).put("bindingVersion", "0.5.0");
        var configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
        if (!topic.compacted()) {
            configuration.put("retention.ms", -1);
        }
    }

    private void operation(Topic topic) {
        var operation = root.withObjectProperty("operations").putObject("publish" + capitalised(channelKey(topic)));
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + channelKey(topic));
        operation.put("summary", file.topic(topic.name()).get("summary").asText());
    }

    private void components(List<Topic> topics) throws JsonProcessingException {
        var components = root.putObject("components");
        var messages = components.putObject("messages");
        for (var topic : topics) {
            for (var type : Contract.eventTypes(topic)) {
                message(messages.putObject(type.name()), type);
            }
        }
        components.putObject("messageTraits").set("cloudEvent", HeadersSchema.trait(YAML));
    }

    private static void message(ObjectNode message, EventType type) throws JsonProcessingException {
        message.put("name", type.ceType());
        message.put("title", type.name());
        message.put("summary", type.schema().getDoc());
        message.put("contentType", Headers.AVRO);
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.put("x-schema-id", type.schemaId());
        message.put("x-schema", type.dataSchema());
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/vnd.apache.avro;version=1.9.0");
        payload.set("schema", schema(type));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", type.topic().key() + ", lower case");
    }

    private static JsonNode schema(EventType type) throws JsonProcessingException {
        return new ObjectMapper().readTree(CleanSchema.clean(type.schema()).toString());
    }

    private static String channelKey(Topic topic) {
        return topic.stream() + capitalised(topic.kind().name().toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
