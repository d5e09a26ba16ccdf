package io.closeout.events;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** These bytes cannot be read rightly, now or later, with this jar; trying again does not help. */
public abstract sealed class UnreadableException extends RuntimeException
        permits UndecodableException, UnknownSchemaException, IncompatibleSchemaException {

    @Serial
    private static final long serialVersionUID = 1;

    UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
