package io.closeout.kit.http;

/** A view of something that can be edited; its answer carries the version as {@code ETag}. */
public interface Versioned {

    long version();
}
