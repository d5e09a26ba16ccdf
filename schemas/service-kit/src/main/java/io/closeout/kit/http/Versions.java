package io.closeout.kit.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ties the version of a row to the {@code ETag} and {@code If-Match} headers. */
public final class Versions {

    private Versions() {}

    /** The strong entity tag of a version: {@code "7"}. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets an edit pass that was made on the current version.
     *
     * @param ifMatch the header as it came
     * @throws ProblemException 428 without a header, 412 if the row has moved on
     */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(StandardProblems.IF_MATCH_MISSING);
        }
        var tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip);
        if (tags.noneMatch(etag(current)::equals)) {
            throw new ProblemException(StandardProblems.STALE);
        }
    }
}
