package io.closeout.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** All topics and event types of the contract, loaded once. */
public final class Contract {

    private static final List<TopicTable.Row> ROWS = TopicTable.load();
    private static final List<Topic> TOPICS =
            ROWS.stream().map(TopicTable.Row::topic).toList();
    private static final Map<String, EventType> BY_CE_TYPE = eventTypes();
    private static final Map<Class<?>, EventType> BY_CLASS = byClass();

    private Contract() {}

    /** Every topic, those of parked records included, in the order of {@code topics.yaml}. */
    public static List<Topic> topics() {
        return TOPICS;
    }

    /** The topic of that name. */
    public static Optional<Topic> topic(String name) {
        return TOPICS.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** Every event that has a schema, in the order of {@code topics.yaml}. */
    public static List<EventType> eventTypes(Topic topic) {
        return BY_CE_TYPE.values().stream()
                .filter(type -> type.topic().equals(topic))
                .toList();
    }

    /** Every event that has a schema. */
    public static List<EventType> allEventTypes() {
        return List.copyOf(BY_CE_TYPE.values());
    }

    public static Topic topicOf(EventType type) {
        return type.topic();
    }

    /**
     * The event type of a record class.
     *
     * @throws IllegalArgumentException if the class is not an event, for example a part of one
     */
    public static EventType typeOf(Class<? extends SpecificRecord> recordClass) {
        @Nullable EventType type = BY_CLASS.get(recordClass);
        if (type == null) {
            throw new IllegalArgumentException("%s is not an event of the contract".formatted(recordClass.getName()));
        }
        return type;
    }

    /** The event type of a {@code ce_type}; empty for one that this jar does not know, which a consumer ignores. */
    public static Optional<EventType> byCeType(String ceType) {
        return Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }

    private static Map<String, EventType> eventTypes() {
        var types = new LinkedHashMap<String, EventType>();
        for (var row : ROWS) {
            for (var event : row.topic().events()) {
                var type = eventType(row, event);
                types.put(type.ceType(), type);
            }
        }
        return types;
    }

    private static EventType eventType(TopicTable.Row row, String event) {
        var topic = row.topic();
        var recordClass = recordClass("io.closeout.events.%s.%s".formatted(row.javaPackage(), event));
        Schema schema = SpecificData.get().getSchema(recordClass);
        var released = ReleasedSchemas.newestOf(topic.name() + "-" + schema.getFullName());
        return new EventType(
                event,
                "closeout.%s.v%d".formatted(event, topic.major()),
                topic,
                recordClass,
                schema,
                released.id(),
                released.dataSchema());
    }

    private static Class<? extends SpecificRecord> recordClass(String name) {
        try {
            return Class.forName(name, true, Contract.class.getClassLoader()).asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "topics.yaml names %s, which src/main/avro does not define".formatted(name), e);
        }
    }

    private static Map<Class<?>, EventType> byClass() {
        var types = new LinkedHashMap<Class<?>, EventType>();
        BY_CE_TYPE.values().forEach(type -> types.put(type.recordClass(), type));
        return types;
    }
}
