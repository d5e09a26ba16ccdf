package io.closeout.local.frontdoor;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Says where the visitor came in, so that redirects and the login come back to the one origin. What a visitor claims
 * about that is overwritten: services believe these headers.
 */
final class Forwarding implements ProxyInterceptor {

    private final int port;

    Forwarding(int port) {
        this.port = port;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var visitor = context.request().proxiedRequest();
        var authority = visitor.authority();
        var headers = context.request().headers();
        headers.remove("Forwarded");
        headers.remove("X-Forwarded-Prefix");
        headers.set("X-Forwarded-For", visitor.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", authority == null ? "127.0.0.1:" + port : authority.toString());
        headers.set("X-Forwarded-Port", Integer.toString(port));
        return context.sendRequest();
    }
}
