package io.closeout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Headers;
import io.closeout.events.Topic;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Records that nobody should make anything of, each under a key of its own. */
enum Poison {
    GARBAGE {
        @Override
        byte[] value(EventType type) {
            return "this is not an event".getBytes(UTF_8);
        }
    },
    WRONG_MAGIC {
        @Override
        byte[] value(EventType type) {
            return ByteBuffer.allocate(64).put((byte) 1).putInt(type.schemaId()).array();
        }
    },
    UNKNOWN_SCHEMA_ID {
        @Override
        byte[] value(EventType type) {
            return ByteBuffer.allocate(64)
                    .put((byte) 0)
                    .putInt(Integer.MAX_VALUE)
                    .array();
        }
    },
    CUT_OFF {
        @Override
        byte[] value(EventType type) {
            return ByteBuffer.allocate(9).put((byte) 0).putInt(type.schemaId()).array();
        }
    },
    ONE_MEBIBYTE {
        @Override
        byte[] value(EventType type) {
            return ByteBuffer.allocate(1 << 20)
                    .put((byte) 0)
                    .putInt(type.schemaId())
                    .array();
        }
    },
    NULL_VALUE {
        @Override
        byte @Nullable [] value(EventType type) {
            return null;
        }
    },
    MISSING_HEADER {
        @Override
        byte[] value(EventType type) {
            return "no id".getBytes(UTF_8);
        }

        @Override
        void spoil(RecordHeaders headers) {
            headers.remove(Headers.ID);
        }
    };

    abstract byte @Nullable [] value(EventType type);

    void spoil(RecordHeaders headers) {}

    /** As the first event of a new aggregate of the topic. */
    ProducerRecord<byte[], byte[]> on(Topic topic) {
        return on(topic, Contract.eventTypes(topic).getFirst());
    }

    ProducerRecord<byte[], byte[]> on(Topic topic, EventType type) {
        var key = UUID.randomUUID().toString();
        var headers = headers(topic, type.ceType(), key, 1);
        spoil(headers);
        return new ProducerRecord<>(topic.name(), null, key.getBytes(UTF_8), value(type), headers);
    }

    static RecordHeaders headers(Topic topic, String ceType, String key, long version) {
        var headers = new RecordHeaders();
        add(headers, Headers.CONTENT_TYPE, Headers.AVRO);
        add(headers, Headers.SPEC_VERSION, Headers.CLOUD_EVENTS_1_0);
        add(headers, Headers.ID, UUID.randomUUID().toString());
        add(headers, Headers.SOURCE, Headers.source("local", topic.writer()));
        add(headers, Headers.TYPE, ceType);
        add(headers, Headers.SUBJECT, topic.subjectOf(key));
        add(headers, Headers.TIME, "2026-11-21T09:00:00Z");
        add(headers, Headers.RECORDED_TIME, "2026-11-21T09:00:00Z");
        add(headers, Headers.DATA_SCHEMA, "urn:closeout:schema:test");
        add(headers, Headers.AGGREGATE_VERSION, Headers.aggregateVersion(version));
        add(headers, Headers.TENANT_ID, "fault-poison");
        add(headers, Headers.CORRELATION_ID, key);
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
