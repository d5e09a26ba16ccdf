package io.closeout.kit.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a variable may move, both ends included.
 *
 * @param allowed the only values allowed; empty when any value between the ends is
 */
public record Bounds(@Nullable Object min, @Nullable Object max, Set<Object> allowed) {

    public static final Bounds NONE = new Bounds(null, null, Set.of());

    public Bounds {
        allowed = Set.copyOf(allowed);
    }

    public static Bounds between(@Nullable Object min, @Nullable Object max) {
        return new Bounds(min, max, Set.of());
    }

    public boolean contains(Object value) {
        return (min == null || compare(min, value) <= 0)
                && (max == null || compare(value, max) <= 0)
                && (allowed.isEmpty() || allowed.contains(value));
    }

    /** Whether everything these bounds allow is allowed by the others too. */
    boolean isWithin(Bounds outer) {
        return endsWithin(outer)
                && (outer.allowed.isEmpty() || (!allowed.isEmpty() && outer.allowed.containsAll(allowed)));
    }

    private boolean endsWithin(Bounds outer) {
        var low = outer.min == null || (min != null && compare(outer.min, min) <= 0);
        var high = outer.max == null || (max != null && compare(max, outer.max) <= 0);
        return low && high;
    }

    /** The other's ends and words where it has some, these elsewhere. */
    Bounds narrowedBy(Bounds inner) {
        return new Bounds(
                inner.min == null ? min : inner.min,
                inner.max == null ? max : inner.max,
                inner.allowed.isEmpty() ? allowed : inner.allowed);
    }

    String description() {
        if (!allowed.isEmpty()) {
            return "one of " + allowed.stream().map(Object::toString).sorted().toList();
        }
        return "%s to %s".formatted(min == null ? "any" : min, max == null ? "any" : max);
    }

    /** Both values were parsed by one {@link ValueType}, hence are of one class. */
    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
