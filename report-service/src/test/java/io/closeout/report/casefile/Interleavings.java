package io.closeout.report.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every order in which the events of several topics can arrive, each topic keeping its own. */
final class Interleavings {

    private Interleavings() {}

    static <T> void of(List<List<T>> topics, Consumer<List<T>> each) {
        walk(topics, new int[topics.size()], new ArrayList<>(), each);
    }

    private static <T> void walk(List<List<T>> topics, int[] taken, List<T> sofar, Consumer<List<T>> each) {
        var over = true;
        for (var i = 0; i < topics.size(); i++) {
            if (taken[i] < topics.get(i).size()) {
                over = false;
                sofar.add(topics.get(i).get(taken[i]++));
                walk(topics, taken, sofar, each);
                sofar.removeLast();
                taken[i]--;
            }
        }
        if (over) {
            each.accept(sofar);
        }
    }
}
