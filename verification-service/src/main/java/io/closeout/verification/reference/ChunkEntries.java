package io.closeout.verification.reference;

import io.closeout.verification.reference.EntryTable.Key;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries that the transaction under way has looked up; it sees one state of them. */
@TransactionScoped
class ChunkEntries implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Key, List<Revision>> known = new HashMap<>();

    boolean knows(Key key) {
        return known.containsKey(key);
    }

    void learn(Collection<Key> asked, Map<Key, List<Revision>> found) {
        asked.forEach(key -> known.put(key, found.getOrDefault(key, List.of())));
    }

    void forget(Key key) {
        known.remove(key);
    }

    Optional<Revision> inForce(Key key, LocalDate day) {
        return Revision.inForce(known.getOrDefault(key, List.of()), day);
    }
}
