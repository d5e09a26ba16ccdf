package io.closeout.events;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An event that must not or cannot be written: a mistake of the caller. */
public final class UnencodableException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    UnencodableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
