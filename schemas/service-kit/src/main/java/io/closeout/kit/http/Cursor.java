package io.closeout.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sort key of the last row of a page, so that the next page starts right after it whatever was added meanwhile.
 * Callers see an opaque word; one they made up themselves is a 400.
 */
public final class Cursor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1_000;

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = List.copyOf(key);
    }

    /** The parts of the key in sort order; each is kept as its text. */
    public static Cursor of(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    static Cursor parse(String word) {
        try {
            if (word.length() > LONGEST) {
                throw notACursor();
            }
            var json = new String(Base64.getUrlDecoder().decode(word), UTF_8);
            return new Cursor(Arrays.asList(JSON.readValue(json, String[].class)));
        } catch (IllegalArgumentException | NullPointerException | JsonProcessingException malformed) {
            throw notACursor();
        }
    }

    public String text(int part) {
        return value(part, Function.identity());
    }

    public UUID uuid(int part) {
        return value(part, UUID::fromString);
    }

    public Instant instant(int part) {
        return value(part, Instant::parse);
    }

    public LocalDate date(int part) {
        return value(part, LocalDate::parse);
    }

    public BigDecimal decimal(int part) {
        return value(part, text -> {
            if (text.length() > LONGEST / 10 || text.indexOf('E') >= 0 || text.indexOf('e') >= 0) {
                throw notACursor();
            }
            return new BigDecimal(text);
        });
    }

    public long number(int part) {
        return value(part, Long::valueOf);
    }

    private <T> T value(int part, Function<String, T> read) {
        try {
            if (!PlainText.isPlain(key.get(part))) {
                throw notACursor();
            }
            return read.apply(key.get(part));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException malformed) {
            throw notACursor();
        }
    }

    /** The word a caller hands back to get the next page. */
    @Override
    public String toString() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(key));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException notACursor() {
        return ProblemException.badRequest("The cursor is not one we gave.");
    }
}
