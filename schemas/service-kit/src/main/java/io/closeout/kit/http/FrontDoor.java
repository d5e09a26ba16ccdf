package io.closeout.kit.http;

import io.closeout.kit.time.Ids;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Meets every request before anything else: names it, sets what browsers may do, and turns the impossible away. */
@ApplicationScoped
class FrontDoor {

    /** Above authentication and CORS, so that their answers carry the headers too. */
    private static final int FIRST = 1_000;

    /** The server's own limit for bodies of unknown size is set at 2. */
    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final Ids ids;
    private final CrossSite crossSite;
    private final BodyLimits limits;
    private final Instance<ProblemLanguage> language;

    FrontDoor(Ids ids, HttpSettings settings, Instance<ProblemLanguage> language) {
        this.ids = ids;
        this.crossSite = new CrossSite(settings.origin());
        this.limits = new BodyLimits(settings);
        this.language = language;
    }

    void open(@Observes Filters filters) {
        filters.register(this::meet, FIRST);
        filters.register(this::limit, AFTER_UPLOAD_LIMIT);
    }

    private void meet(RoutingContext request) {
        Correlation.begin(
                request,
                Correlation.accept(
                        request.request().getHeader(Correlation.HEADER),
                        () -> ids.next().toString()));
        var nonce = PageHeaders.nonce();
        request.put(PageHeaders.NONCE, nonce);
        if (!isDevelopmentTool(request)) {
            request.addHeadersEndHandler(done -> PageHeaders.complete(
                    request.response().headers(),
                    nonce,
                    "https".equals(request.request().scheme())));
        }
        var refusal = refusal(request);
        if (refusal == null) {
            request.next();
        } else {
            refuse(request, refusal);
        }
    }

    private @Nullable Problem refusal(RoutingContext context) {
        var request = context.request();
        if (request.uri().toLowerCase(Locale.ROOT).contains("%00")) {
            return StandardProblems.BAD_REQUEST;
        }
        if (contentLength(request) > limitOf(context)) {
            return StandardProblems.TOO_LARGE;
        }
        return crossSite.refuses(signs(request)) ? StandardProblems.CROSS_SITE : null;
    }

    /** Who reads a body that did not tell its size stops here. */
    private void limit(RoutingContext request) {
        Long server = request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (server != null) {
            var method = request.request().method().name();
            request.put(
                    VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                    limits.ofUnknownSize(method, request.normalizedPath(), server));
        }
        request.next();
    }

    private long limitOf(RoutingContext request) {
        return limits.of(request.request().method().name(), request.normalizedPath());
    }

    private static long contentLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static CrossSite.Signs signs(HttpServerRequest request) {
        return new CrossSite.Signs(
                request.method().name(),
                request.getHeader("Cookie"),
                request.getHeader("Authorization"),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.scheme() + "://" + request.authority());
    }

    /** The rest of a refused body is not read: the connection ends with the answer. */
    private void refuse(RoutingContext request, Problem refusal) {
        var said = language.isResolvable()
                ? language.get().forBrowser(refusal, request.request().getHeader("Accept-Language"))
                : ProblemLanguage.Said.inEnglish(refusal);
        var problem = said.problem().at(request.normalizedPath(), Correlation.of(request));
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader("Connection", "close");
        }
        said.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(ProblemDocuments.bytes(problem)));
    }

    private static boolean isDevelopmentTool(RoutingContext request) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                && request.normalizedPath().startsWith("/q/");
    }
}
