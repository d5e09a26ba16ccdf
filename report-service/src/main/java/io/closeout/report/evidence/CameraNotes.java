package io.closeout.report.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What a camera wrote into a photo that may be about a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CameraNotes(Exif.@Nullable Place place, @Nullable String device) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CameraNotes of(Exif exif) {
        return new CameraNotes(exif.place(), exif.device());
    }

    boolean hasNothing() {
        return place == null && device == null;
    }

    byte[] written() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static CameraNotes read(byte[] written) {
        try {
            return JSON.readValue(written, CameraNotes.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
