package io.closeout.verification.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of files that threads take, told by what is in them and never by their names. */
enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private static final int HEAD = 16;
    private static final int TAIL = 1024;
    private static final String PNG_HEAD = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";
    private static final String PNG_END = "IEND\u00aeB`\u0082";
    private static final String JPEG_HEAD = "\u00ff\u00d8\u00ff";
    private static final Pattern PDF_HEAD = Pattern.compile("%PDF-[12]\\.[0-9].*", Pattern.DOTALL);

    /**
     * A PDF that runs or carries a program; a name may be written with # and two digits. Shorter names that do the same
     * would be found by chance in any large picture. What is inside a compressed stream is not seen.
     */
    private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia)\\b");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_ESCAPED_NAME = 64;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    static String endingOf(String mediaType) {
        for (var kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return kind.ending;
            }
        }
        throw new IllegalArgumentException("no file of ours is " + mediaType);
    }

    /** Empty unless the file begins as its kind does, and ends so where phones add nothing; a PDF that runs something is none. */
    static Optional<FileKind> of(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var head = read(bytes, 0, HEAD);
            var tail = read(bytes, Math.max(0, bytes.length() - TAIL), TAIL);
            if (head.startsWith(JPEG_HEAD)) {
                return Optional.of(JPEG);
            }
            if (head.startsWith(PNG_HEAD) && tail.endsWith(PNG_END)) {
                return Optional.of(PNG);
            }
            var isPdf = PDF_HEAD.matcher(head).matches() && tail.contains("%%EOF");
            return isPdf && !isActive(bytes) ? Optional.of(PDF) : Optional.empty();
        }
    }

    /** Looks at windows that overlap by more than the longest name. */
    private static boolean isActive(RandomAccessFile bytes) throws IOException {
        for (var from = 0L; from < bytes.length(); from += WINDOW - LONGEST_ESCAPED_NAME) {
            var names = ESCAPED.matcher(read(bytes, from, WINDOW))
                    .replaceAll(match ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
            if (ACTIVE.matcher(names).find()) {
                return true;
            }
        }
        return false;
    }

    private static String read(RandomAccessFile bytes, long from, int length) throws IOException {
        bytes.seek(from);
        var part = new byte[(int) Math.min(length, bytes.length() - from)];
        bytes.readFully(part);
        return new String(part, ISO_8859_1);
    }
}
