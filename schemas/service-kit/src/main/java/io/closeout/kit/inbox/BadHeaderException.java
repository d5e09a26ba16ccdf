package io.closeout.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A header of a record is missing or makes no sense, so the record is no event. */
final class BadHeaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadHeaderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
