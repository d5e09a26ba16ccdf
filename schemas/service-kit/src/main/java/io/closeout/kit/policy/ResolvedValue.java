package io.closeout.kit.policy;

/** A value in force, where it comes from, and between which bounds a level below could have moved it. */
public record ResolvedValue(String variable, Object value, Source source, Bounds bounds) {}
