package io.closeout.kit.due;

/** Does one piece of work. */
@FunctionalInterface
public interface DueHandler<K> {

    /**
     * Called outside of any transaction.
     *
     * @throws HopelessException if it would fail again and again
     * @throws RuntimeException if it is to be tried again
     */
    Outcome handle(Due<K> due);

    /** Called in the transaction of the tenant in which a row that failed is put back. */
    default void failed(Due<K> due, String reason) {}
}
