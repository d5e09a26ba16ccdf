package io.closeout.kit.http;

/** Under which name a command is remembered: nobody can see or spoil the keys of another tenant, actor or address. */
record CallKey(String tenant, String actor, String route, String key) {

    /** The lock of the key, for {@code hashtextextended}; the separator cannot occur in a key or a tenant. */
    String lockName() {
        return String.join("\n", "idempotency", tenant, actor, route, key);
    }
}
