package io.closeout.events;

import java.util.List;

/**
 * One topic of the contract, as {@code topics.yaml} states it.
 *
 * @param name name at the broker, {@code closeout.<stream>.<kind>.v<major>}
 * @param stream what the topic tells about
 * @param kind what the topic is for
 * @param major version of the topic; a breaking change is a new topic
 * @param writer the only service that writes it
 * @param readers the services that consume it, its writer only if it consumes its own events
 * @param key what the record key is, always a lower-case document id
 * @param subject first part of header {@code ce_subject}; the key follows after a slash
 * @param partitions count that never changes
 * @param compacted true if only the last record per key is kept, false if all are kept without limit
 * @param events names of the events that have a schema
 * @param planned names of events that will come; a consumer ignores types it does not know
 */
public record Topic(
        String name,
        String stream,
        Kind kind,
        int major,
        String writer,
        List<String> readers,
        String key,
        String subject,
        int partitions,
        boolean compacted,
        List<String> events,
        List<String> planned) {

    public Topic {
        readers = List.copyOf(readers);
        events = List.copyOf(events);
        planned = List.copyOf(planned);
    }

    /** Value of {@code ce_subject} for an aggregate of this topic. */
    public String subjectOf(String aggregateId) {
        return subject + "/" + aggregateId;
    }
}
