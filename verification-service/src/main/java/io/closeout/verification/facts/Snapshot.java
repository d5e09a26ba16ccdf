package io.closeout.verification.facts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.VocabularyVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Facts as they are kept, with the version of the vocabulary they were written in: the same facts always give the same
 * bytes. Read back much later, a word that was not there yet has an empty value that no rule may be held against.
 */
public record Snapshot(int vocabulary, Facts facts) {

    private static final JsonSetter.Value EMPTY_IF_MISSING = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(String.class, one -> one.setSetterInfo(EMPTY_IF_MISSING))
            .withConfigOverride(List.class, one -> one.setSetterInfo(EMPTY_IF_MISSING))
            .build();

    public static Snapshot of(Facts facts) {
        return new Snapshot(VocabularyVersion.NOW, facts);
    }

    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UncheckedIOException if these bytes are no snapshot */
    public static Snapshot read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Snapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException("kept facts cannot be read", e);
        }
    }

    /** A rule that needs a word from later can not be held against these facts; that is not the same as passing. */
    public boolean answers(Rule rule) {
        return VocabularyVersion.answers(vocabulary, rule);
    }
}
