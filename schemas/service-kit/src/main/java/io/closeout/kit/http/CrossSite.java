package io.closeout.kit.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that a foreign page makes with the cookies of our visitor. A browser says where a request comes from
 * ({@code Sec-Fetch-Site}, or {@code Origin} before it); a page of ours says "same origin". Requests without cookies
 * carry their proof in the Authorization header, which no foreign page can set.
 */
record CrossSite(Optional<String> publicOrigin) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SAME = "same-origin";

    /** What a browser tells about a request. */
    record Signs(
            String method,
            @Nullable String cookie,
            @Nullable String authorization,
            @Nullable String fetchSite,
            @Nullable String origin,
            String ownOrigin) {}

    boolean refuses(Signs signs) {
        return !SAFE.contains(signs.method()) && carriesCookiesOnly(signs) && !comesFromUs(signs);
    }

    private static boolean carriesCookiesOnly(Signs signs) {
        return signs.cookie() != null && !isBearer(signs.authorization());
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    private boolean comesFromUs(Signs signs) {
        if (signs.fetchSite() != null) {
            return signs.fetchSite().equals(SAME);
        }
        return signs.origin() != null && signs.origin().equals(publicOrigin.orElse(signs.ownOrigin()));
    }
}
