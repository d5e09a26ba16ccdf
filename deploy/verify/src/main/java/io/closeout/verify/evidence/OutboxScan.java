package io.closeout.verify.evidence;

import io.closeout.events.Contract;
import io.closeout.events.Kind;
import io.closeout.events.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads every outbox row and notes what its record has to be. */
final class OutboxScan {

    private static final Map<String, Topic> TOPICS =
            Contract.topics().stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    // The server digests the payloads, so that they do not cross the wire.
    private static final String ROWS = """
            select id::text, topic, aggregatetype, aggregateid, type, version, tenant_id, correlation_id, causation_id,
                traceparent, occurred_at, recorded_at, sha256(payload) as payload_sha256,
                (select string_agg(h.key || '=' || h.value, E'\\n') from jsonb_each_text(raw_headers) h) as header_lines,
                %s as published
            from outbox""";

    private final Databases databases;
    private final EventTable events;
    private final Fingerprint fingerprint = new Fingerprint();

    OutboxScan(Databases databases, EventTable events) {
        this.databases = databases;
        this.events = events;
    }

    void read(String service, RelayMark mark) {
        databases.read(service, ROWS.formatted(mark.published()), this::row);
    }

    private void row(ResultSet row) throws SQLException {
        var topic = TOPICS.get(row.getString("topic"));
        if (topic == null) {
            return;
        }
        var parkedCopy = topic.kind() == Kind.PARKED;
        var headers = parkedCopy ? ExpectedHeaders.ofLines(row.getString("header_lines")) : ExpectedHeaders.of(row);
        var content = fingerprint.of(topic, row.getString("aggregateid"), row.getBytes("payload_sha256"), headers);
        // A parked copy carries the headers of another's record, so what it contains is all that names it.
        var slot = events.claim(parkedCopy ? content : java.util.UUID.fromString(row.getString("id")));
        var published = row.getBoolean("published") ? Marks.PUBLISHED : 0;
        if (Marks.has(events.marks(slot), Marks.IN_OUTBOX)) {
            // Two parked copies may well be alike; two events with one id may not.
            events.mark(slot, published | (parkedCopy ? 0 : Marks.DIFFERENT));
            return;
        }
        events.mark(slot, Marks.IN_OUTBOX | published | Marks.ofTopic(topic));
        events.setDigest(slot, content.getMostSignificantBits());
    }
}
