package io.closeout.local.frontdoor;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers with a problem document (RFC 9457) when the service behind a path cannot be reached. */
final class Away implements ProxyInterceptor {

    private static final int BAD_GATEWAY = 502;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(unreachable -> Future.succeededFuture(answer(context)));
    }

    private static ProxyResponse answer(ProxyContext context) {
        var path = context.request().proxiedRequest().path();
        var problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", "This part of Closeout does not answer")
                .put("status", BAD_GATEWAY)
                .put(
                        "detail",
                        "%s is away. It is started again by itself; try in a moment."
                                .formatted(Routes.of(path).folder()))
                .put("instance", path);
        var response = context.request().release().response();
        response.setStatusCode(BAD_GATEWAY);
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader("Retry-After", "5");
        return response.setBody(Body.body(Buffer.buffer(problem.encode())));
    }
}
