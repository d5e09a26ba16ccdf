package io.closeout.verification.history;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a transaction has to write and writes all of it once, just before the commit; nothing of it on a
 * rollback.
 */
public final class AtCommit<T> {

    private final TransactionSynchronizationRegistry transactions;
    private final Consumer<List<T>> write;

    public AtCommit(TransactionSynchronizationRegistry transactions, Consumer<List<T>> write) {
        this.transactions = transactions;
        this.write = write;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void add(T one) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("there is no transaction that could write it");
        }
        pending().add(one);
    }

    /** What this transaction has added so far. */
    @SuppressWarnings("unchecked")
    public List<T> added() {
        @Nullable
        List<T> pending = transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                ? (List<T>) transactions.getResource(this)
                : null;
        return pending == null ? List.of() : Collections.unmodifiableList(pending);
    }

    @SuppressWarnings("unchecked")
    private List<T> pending() {
        @Nullable List<T> pending = (List<T>) transactions.getResource(this);
        if (pending == null) {
            pending = new ArrayList<>();
            transactions.putResource(this, pending);
            transactions.registerInterposedSynchronization(new Writing<>(pending, write));
        }
        return pending;
    }

    private record Writing<T>(List<T> pending, Consumer<List<T>> write) implements Synchronization {

        @Override
        public void beforeCompletion() {
            write.accept(List.copyOf(pending));
        }

        @Override
        public void afterCompletion(int status) {
            // Written or rolled back by now.
        }
    }
}
