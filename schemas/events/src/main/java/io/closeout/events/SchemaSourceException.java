package io.closeout.events;

import java.io.Serial;

/** The schema source cannot answer now; the same record may be readable later. */
public class SchemaSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public SchemaSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
