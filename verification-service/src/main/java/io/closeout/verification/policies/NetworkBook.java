package io.closeout.verification.policies;

import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The policies of a network as they stand after so many publications, and what they were found to say. */
final class NetworkBook {

    private static final int MOST_REMEMBERED = 10_000;

    private final PolicyBook book;
    private final long publications;
    private final Map<Key, Resolved> remembered = new ConcurrentHashMap<>();

    private record Key(Scope scope, LocalDate day) {}

    NetworkBook(PolicyBook book, long publications) {
        this.book = book;
        this.publications = publications;
    }

    boolean isOf(long count) {
        return publications == count;
    }

    PolicyBook book() {
        return book;
    }

    Resolved inForce(Scope scope, LocalDate day) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(new Key(scope, day), key -> book.resolve(key.scope(), key.day()));
    }
}
