package io.closeout.kit.inbox;

/** Bears the name of the service kit's interface, which this module must not depend on, for the planted violations. */
public interface Reaction<E> {
    void on(E event);
}
