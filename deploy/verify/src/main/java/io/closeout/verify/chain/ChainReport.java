package io.closeout.verify.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was found along a chain, step by step; it holds if nothing is wrong. */
public final class ChainReport {

    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    void right(String what) {
        lines.add("  holds   " + what);
    }

    void wrong(String what) {
        faults.add(what);
        lines.add("  BROKEN  " + what);
    }

    void same(String what, byte[] kept, byte[] other) {
        var difference = Bytes.difference(kept, other);
        if (difference == null) {
            right(what);
        } else {
            wrong("%s: %s".formatted(what, difference));
        }
    }

    void equal(String what, @Nullable Object expected, @Nullable Object found) {
        if (Objects.equals(expected, found)) {
            right("%s is %s".formatted(what, found));
        } else {
            wrong("%s is %s where the report has %s".formatted(what, found, expected));
        }
    }

    void heading(String what) {
        lines.add(what);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /** What is wrong, in words; empty if nothing is. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
