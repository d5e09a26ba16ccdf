package io.closeout.kit.http;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What {@link IdempotencyFilter} learned about the request at hand. */
@RequestScoped
class IdempotentCall {

    private @Nullable CallKey key;
    private byte @Nullable [] bodyHash;

    void begin(CallKey newKey, byte[] newBodyHash) {
        this.key = newKey;
        this.bodyHash = newBodyHash;
    }

    @Nullable
    CallKey key() {
        return key;
    }

    byte @Nullable [] bodyHash() {
        return bodyHash;
    }
}
