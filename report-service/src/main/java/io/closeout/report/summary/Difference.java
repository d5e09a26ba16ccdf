package io.closeout.report.summary;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two contents, in words.
 *
 * @param before null where it was not there
 * @param after null where it is gone
 */
public record Difference(
        String what, @Nullable String before, @Nullable String after) {}
