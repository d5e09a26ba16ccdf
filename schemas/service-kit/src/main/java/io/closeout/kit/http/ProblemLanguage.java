package io.closeout.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a problem in its reader's language. What has no words there yet stays as it is; the type never changes. */
public interface ProblemLanguage {

    /**
     * A problem in words.
     *
     * @param language in which its title is said, such as {@code nb}
     */
    record Said(Problem problem, String language) {

        /** As the code says it. */
        public static Said inEnglish(Problem problem) {
            return new Said(problem, "en");
        }

        /** Which language it is, and that another reader may get another. */
        Map<String, String> headers() {
            return Map.of(HttpHeaders.CONTENT_LANGUAGE, language, HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** Within a request whose reader may be known by a token. */
    Said forReader(Problem problem);

    /** Before anybody is known. */
    Said forBrowser(Problem problem, @Nullable String acceptLanguage);
}
