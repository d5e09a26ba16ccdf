package io.closeout.kit.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How large a body may be, by method and path; a request that no exception names gets the general limit. */
final class BodyLimits {

    private final long general;
    private final Map<Pattern, Long> larger = new LinkedHashMap<>();

    BodyLimits(HttpSettings settings) {
        this.general = settings.largestBody().asLongValue();
        settings.largerBodies()
                .values()
                .forEach(body ->
                        larger.put(Pattern.compile(body.request()), body.size().asLongValue()));
    }

    /** @param path as the routes see it, without dots and escapes */
    long of(String method, String path) {
        return exception(method, path).orElse(general);
    }

    /** The limit for a body of unknown size; an exception's own reader stops more politely than the server does. */
    long ofUnknownSize(String method, String path, long server) {
        return exception(method, path).isPresent() ? server : Math.min(general, server);
    }

    private OptionalLong exception(String method, String path) {
        var request = method + " " + path;
        return larger.entrySet().stream()
                .filter(body -> body.getKey().matcher(request).matches())
                .mapToLong(Map.Entry::getValue)
                .findFirst();
    }
}
