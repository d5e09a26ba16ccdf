package io.closeout.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The word of the current answer that its script and style elements must know to run. */
@ApplicationScoped
public class PageNonce {

    private final CurrentVertxRequest request;

    PageNonce(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Empty outside of a request. */
    public String value() {
        var current = request.getCurrent();
        String nonce = current == null ? null : current.get(PageHeaders.NONCE);
        return nonce == null ? "" : nonce;
    }
}
