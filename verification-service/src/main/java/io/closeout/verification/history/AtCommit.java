package io.closeout.verification.history;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a transaction has to write, the last of each key, and writes all of it once, just before the commit;
 * nothing of it on a rollback.
 */
public final class AtCommit<K, V> {

    private final TransactionSynchronizationRegistry transactions;
    private final Consumer<List<V>> write;

    public AtCommit(TransactionSynchronizationRegistry transactions, Consumer<List<V>> write) {
        this.transactions = transactions;
        this.write = write;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void put(K key, V value) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("there is no transaction that could write it");
        }
        var pending = pending();
        if (pending == null) {
            pending = new LinkedHashMap<>();
            transactions.putResource(this, pending);
            transactions.registerInterposedSynchronization(new Writing<>(pending, write));
        }
        pending.put(key, value);
    }

    /** What this transaction is about to write under the key. */
    public Optional<V> find(K key) {
        var pending = transactions.getTransactionStatus() == Status.STATUS_ACTIVE ? pending() : null;
        return pending == null ? Optional.empty() : Optional.ofNullable(pending.get(key));
    }

    /** What this transaction was to write under the key is not written. */
    public void remove(K key) {
        var pending = pending();
        if (pending != null) {
            pending.remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<K, V> pending() {
        return (Map<K, V>) transactions.getResource(this);
    }

    private record Writing<K, V>(Map<K, V> pending, Consumer<List<V>> write) implements Synchronization {

        @Override
        public void beforeCompletion() {
            if (!pending.isEmpty()) {
                write.accept(List.copyOf(pending.values()));
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Written or rolled back by now.
        }
    }
}
