package io.closeout.report.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one spelling of a content (RFC 8785) and its digest: what two devices write differently but mean the same has the
 * same digest.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record CanonicalContent(String json, String sha256) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(ReportContent.class);
    private static final ObjectReader READER = MAPPER.readerFor(ReportContent.class);

    public static CanonicalContent of(ReportContent content) {
        try {
            var canonical = new JsonCanonicalizer(WRITER.writeValueAsString(content)).getEncodedUTF8();
            return new CanonicalContent(new String(canonical, UTF_8), digest(canonical));
        } catch (IOException impossible) {
            throw new IllegalStateException("a content that was accepted cannot be written", impossible);
        }
    }

    public static ReportContent read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored content cannot be read", impossible);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
