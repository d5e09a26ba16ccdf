package io.closeout.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The name under which one request, and all it causes, is found again in logs, events and answers. A caller may bring
 * one; anything but a short plain token is replaced by our own.
 */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String LOG_KEY = "correlationId";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{3,63}");

    private Correlation() {}

    /** The id of the work this thread does now; also set while an event is handled. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(LOG_KEY)).map(Object::toString);
    }

    static String accept(@Nullable String brought, Supplier<String> own) {
        return brought != null && TOKEN.matcher(brought).matches() ? brought : own.get();
    }

    static void begin(RoutingContext request, String id) {
        request.put(LOG_KEY, id);
        MDC.put(LOG_KEY, id);
        request.response().putHeader(HEADER, id);
    }

    static @Nullable String of(RoutingContext request) {
        return request.get(LOG_KEY);
    }
}
