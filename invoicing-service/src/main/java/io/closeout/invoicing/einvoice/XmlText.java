package io.closeout.invoicing.einvoice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as XML 1.0 takes it: what cannot be written at all becomes a space, and what is blank is left out. */
final class XmlText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    /** From here on there are spaces of other kinds, and halves of characters. */
    private static final char FIRST_STRANGE = 0x80;

    private static final int TAB = 0x9;
    private static final int LINE_FEED = 0xA;
    private static final int RETURN = 0xD;

    private XmlText() {}

    /** On one line. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (isPlain(text)) {
            return text;
        }
        var clean = SPACES.matcher(writable(text)).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Nearly all texts are: letters, and single spaces between them. Asked for each text of each draft. */
    private static boolean isPlain(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            if (one < ' ' || one >= FIRST_STRANGE || one == ' ' && before == ' ') {
                return false;
            }
            before = one;
        }
        return before != ' ';
    }

    static String line(@Nullable String text, String otherwise) {
        var clean = line(text);
        return clean == null ? otherwise : clean;
    }

    /** Without what people put between the characters of a number. */
    static @Nullable String identifier(@Nullable String text) {
        var clean = line(text);
        return clean == null ? null : line(clean.replaceAll("[\\s.\\-/]", ""));
    }

    private static String writable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(one -> isWritable(one) ? one : ' ').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWritable(int one) {
        return one == TAB
                || one == LINE_FEED
                || one == RETURN
                || one >= ' ' && one <= 0xD7FF
                || one >= 0xE000 && one <= 0xFFFD
                || one >= 0x10000;
    }
}
