package io.closeout.report.evidence;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a file in the store, made of an id and a digest that were checked: no text of a caller gets into it. */
record ObjectName(UUID reportId, String sha256, Form form) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

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
