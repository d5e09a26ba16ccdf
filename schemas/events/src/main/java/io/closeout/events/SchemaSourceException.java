package io.closeout.events;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The schema source cannot answer now; the same record may be readable later. */
public class SchemaSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public SchemaSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
