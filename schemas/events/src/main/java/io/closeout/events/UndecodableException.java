package io.closeout.events;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The bytes are not a message of the stated schema: null, garbage, wrong magic, cut off, or followed by more. */
public final class UndecodableException extends UnreadableException {

    @Serial
    private static final long serialVersionUID = 1;

    UndecodableException(String message) {
        this(message, null);
    }

    UndecodableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
