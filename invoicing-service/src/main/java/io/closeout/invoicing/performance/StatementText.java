package io.closeout.invoicing.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A statement as canonical JSON (RFC 8785), so that everybody who has the same content has the same digest. Decimal
 * numbers are texts, because canonical JSON writes numbers as binary fractions.
 */
final class StatementText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class,
                    decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private StatementText() {}

    static String of(Statement statement) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(statement)).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Statement read(String text) {
        try {
            return JSON.readValue(text, Statement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored statement cannot be read", e);
        }
    }

    /** Of the text of a statement, in hexadecimal. */
    static String digest(Statement statement) {
        return HexFormat.of().formatHex(sha256(of(statement)));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
