package io.closeout.kit.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's key as it is kept.
 *
 * @param wrapped null once it was destroyed
 */
record WrappedKey(String tenantId, UUID person, String masterKeyId, byte @Nullable [] wrapped) {

    /** A wrapped key opens for its own person, network and master key only. */
    byte[] context() {
        return new Place("person_key", tenantId + "/" + person, masterKeyId).context();
    }
}
