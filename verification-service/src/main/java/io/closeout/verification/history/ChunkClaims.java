package io.closeout.verification.history;

import io.closeout.verification.history.Claims.Holder;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The claims that the transaction under way has looked up. */
@TransactionScoped
class ChunkClaims implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Holder> holders = new HashMap<>();

    void learn(Map<UUID, Holder> found) {
        holders.putAll(found);
    }

    boolean knows(UUID fingerprint) {
        return holders.containsKey(fingerprint);
    }

    void forget(UUID fingerprint) {
        holders.remove(fingerprint);
    }

    Optional<Holder> holder(UUID fingerprint) {
        return Optional.ofNullable(holders.get(fingerprint));
    }
}
