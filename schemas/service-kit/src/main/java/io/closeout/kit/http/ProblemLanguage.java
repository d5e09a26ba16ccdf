package io.closeout.kit.http;

import org.jspecify.annotations.Nullable;

/** Says a problem in its reader's language. What has no words there yet stays as it is; the type never changes. */
public interface ProblemLanguage {

    /** Within a request whose reader may be known by a token. */
    Problem forReader(Problem problem);

    /** Before anybody is known. */
    Problem forBrowser(Problem problem, @Nullable String acceptLanguage);
}
