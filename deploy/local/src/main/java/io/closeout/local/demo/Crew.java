package io.closeout.local.demo;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several people who work through one pile at the same time; the first trouble is everybody's. */
final class Crew {

    private static final int PEOPLE = 4;

    private Crew() {}

    static <T> void work(Collection<T> pile, Consumer<T> task) {
        try (var people =
                Executors.newFixedThreadPool(PEOPLE, Thread.ofVirtual().factory())) {
            var done = pile.stream()
                    .<Future<?>>map(item -> people.submit(() -> task.accept(item)))
                    .toList();
            for (var one : done) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
