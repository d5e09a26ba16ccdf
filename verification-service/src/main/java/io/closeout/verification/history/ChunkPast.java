package io.closeout.verification.history;

import io.closeout.verification.history.Past.SamePhoto;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the transaction under way has looked up about its reports. */
@TransactionScoped
class ChunkPast implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Seen> seen = new HashMap<>();
    private final transient Set<UUID> left = new HashSet<>();

    /**
     * Other reports that one report was held against.
     *
     * @param photos by the id of the document
     * @param cases all that are named here
     */
    record Seen(@Nullable Repeat repeat, String technicianElsewhere, Map<UUID, SamePhoto> photos, Set<UUID> cases) {

        static final Seen NOTHING = new Seen(null, "", Map.of(), Set.of());
    }

    /** An earlier repair of the same equipment. */
    record Repeat(UUID caseId, String reportNumber, long afterDays) {}

    void learn(UUID caseId, Seen found) {
        seen.put(caseId, found);
    }

    /** What it names would still be found now. */
    boolean knows(UUID caseId) {
        var found = seen.get(caseId);
        return found != null && found.cases().stream().noneMatch(left::contains);
    }

    Optional<Seen> of(UUID caseId) {
        return Optional.ofNullable(seen.get(caseId));
    }

    void forget(UUID caseId) {
        seen.remove(caseId);
    }

    void left(UUID caseId) {
        left.add(caseId);
        seen.remove(caseId);
    }

    /** What is looked up from now on no longer meets those that left. */
    void rejoined(UUID caseId) {
        left.remove(caseId);
    }
}
