package io.closeout.kit.inbox;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a service does about one kind of event, named {@code <Does>When<Event>}. It runs in the transaction that also
 * records the event as seen: no Kafka, no transaction, no try, no HTTP, no mail. What it throws rolls back and, when
 * the event is alone, parks the event.
 *
 * @param <E> the event; the kit reads it from the declaration, so a reaction implements this interface directly
 */
public interface Reaction<E extends SpecificRecord> {

    /** Takes effect. Events of one aggregate come in order and once. */
    void on(Delivered<E> event);

    /** May load, with one statement, what {@link #on} will need for all events of the chunk. Called once, before. */
    default void prepare(List<Delivered<E>> events) {}

    /** May finish what a chunk shares, such as its block of numbers. Called once, after the last event. */
    default void finish() {}
}
