package io.closeout.kit.parking;

import org.jspecify.annotations.Nullable;

/** Text from outside as PostgreSQL takes it: a NUL, which no text column holds, becomes the replacement character. */
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        return text.replace('\0', REPLACEMENT);
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
