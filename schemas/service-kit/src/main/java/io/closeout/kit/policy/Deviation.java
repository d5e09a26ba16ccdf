package io.closeout.kit.policy;

/** A value that was published and is not followed, because a level above has since narrowed the bounds. */
public record Deviation(String variable, Object value, Source source, Bounds bounds) {}
