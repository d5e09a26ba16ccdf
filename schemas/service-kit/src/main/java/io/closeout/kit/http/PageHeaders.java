package io.closeout.kit.http;

import io.vertx.core.MultiMap;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a browser may do with our answers: run only our own scripts and styles, be framed by nobody, tell nobody where a
 * visitor comes from, and keep nothing. An answer may replace single headers, for example to be cached.
 */
final class PageHeaders {

    static final String NONCE = "closeout.nonce";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PageHeaders() {}

    static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    static void complete(MultiMap headers, String nonce, boolean encrypted) {
        addMissing(headers, "Content-Security-Policy", policy(nonce));
        addMissing(headers, "X-Content-Type-Options", "nosniff");
        addMissing(headers, "Referrer-Policy", "no-referrer");
        addMissing(headers, "Cross-Origin-Opener-Policy", "same-origin");
        addMissing(headers, "Cross-Origin-Resource-Policy", "same-origin");
        addMissing(headers, "X-Frame-Options", "DENY");
        addMissing(headers, "Cache-Control", "no-store");
        if (encrypted) {
            addMissing(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String policy(String nonce) {
        return """
                default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; \
                img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'""".formatted(nonce);
    }

    private static void addMissing(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
