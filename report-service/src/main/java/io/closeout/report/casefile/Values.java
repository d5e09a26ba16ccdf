package io.closeout.report.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row, put together part by part. */
final class Values {

    private final List<@Nullable Object> all = new ArrayList<>();

    Values and(@Nullable Object... more) {
        all.addAll(Arrays.asList(more));
        return this;
    }

    List<@Nullable Object> all() {
        return all;
    }
}
