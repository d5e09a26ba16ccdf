package io.closeout.verification.approval;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which of the cases of the transaction under way are known already. */
@TransactionScoped
class ChunkCases implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<UUID> known = new HashSet<>();

    void learn(Collection<UUID> found) {
        known.addAll(found);
    }

    boolean knows(UUID caseId) {
        return known.contains(caseId);
    }

    /** True once per case. */
    boolean isNew(UUID caseId) {
        return known.add(caseId);
    }
}
