package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Digests, canonical spelling, and the first byte in which two spellings differ. */
final class Bytes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONTEXT = 24;

    private Bytes() {}

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return null if the text is no JSON object */
    static @Nullable ObjectNode object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static byte[] canonical(JsonNode node) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(node)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("what was read as JSON cannot be written", e);
        }
    }

    /** The first place where they differ, with what stands around it on both sides; null if they are equal. */
    static @Nullable String difference(byte[] kept, byte[] other) {
        var at = Arrays.mismatch(kept, other);
        return at < 0
                ? null
                : "byte %d: kept is …%s, but it says …%s".formatted(at, around(kept, at), around(other, at));
    }

    private static String around(byte[] bytes, int at) {
        var from = Math.max(0, at - CONTEXT);
        var to = Math.min(bytes.length, at + CONTEXT);
        var text = new String(bytes, from, Math.max(0, to - from), UTF_8);
        return at >= bytes.length ? text + " and then nothing" : text + "…";
    }
}
