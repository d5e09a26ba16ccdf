package io.closeout.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Topic;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import java.util.UUID;

/** One short digest of topic, key, value and headers, so that a record and an outbox row can be compared without either. */
final class Fingerprint {

    private final MessageDigest sha256 = sha256();

    /** A digest of the whole, as an id that content alone decides. */
    UUID of(Topic topic, String key, byte[] valueSha256, SortedMap<String, byte[]> headers) {
        part(topic.name().getBytes(UTF_8));
        part(key.getBytes(UTF_8));
        part(valueSha256);
        headers.forEach((name, value) -> {
            part(name.getBytes(UTF_8));
            part(value);
        });
        var digest = ByteBuffer.wrap(sha256.digest());
        return new UUID(digest.getLong(), digest.getLong());
    }

    byte[] ofValue(byte[] value) {
        return sha256.digest(value);
    }

    private void part(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
