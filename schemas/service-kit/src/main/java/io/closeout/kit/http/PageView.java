package io.closeout.kit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record PageView<T>(List<T> items, @Nullable String next) {

    public PageView {
        items = List.copyOf(items);
    }

    /** Cuts the extra row off that {@link PageRequest#fetch()} asked for and points behind the last row shown. */
    public static <T> PageView<T> of(List<T> fetched, PageRequest page, Function<? super T, Cursor> keyOf) {
        if (fetched.size() <= page.limit()) {
            return new PageView<>(fetched, null);
        }
        var shown = fetched.subList(0, page.limit());
        return new PageView<>(shown, keyOf.apply(shown.getLast()).toString());
    }

    public <V> PageView<V> map(Function<? super T, ? extends V> view) {
        return new PageView<>(items.stream().<V>map(view).toList(), next);
    }
}
