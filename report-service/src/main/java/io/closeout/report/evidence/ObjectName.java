package io.closeout.report.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a file in the store, made of an id and a digest that were checked: no text of a caller gets into it. */
record ObjectName(UUID reportId, String sha256, Form form) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PATH =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})/([a-z.]+)");

    /** What the file holds. */
    enum Form {
        ORIGINAL("original"),
        SERVED("served.jpg"),
        THUMBNAIL("thumbnail.jpg");

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    ObjectName {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hexadecimal digits");
        }
    }

    /** Empty for a path that is none of ours. */
    static Optional<ObjectName> of(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Form.values())
                .filter(form -> form.word.equals(parts.group(3)))
                .findFirst()
                .map(form -> new ObjectName(UUID.fromString(parts.group(1)), parts.group(2), form));
    }

    String path() {
        return folder() + "/" + file();
    }

    String folder() {
        return reportId + "/" + sha256;
    }

    String file() {
        return form.word;
    }
}
