package io.closeout.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A sentence that must hold, and the check that lists everything that breaks it. */
public record Rule<T>(String sentence, Function<T, Stream<String>> check) {

    public List<String> violations(T subject) {
        return check.apply(subject).toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
