package io.closeout.events;

import java.io.Serial;

/** Nobody knows the schema id of the message. */
public final class UnknownSchemaException extends UnreadableException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int schemaId;

    UnknownSchemaException(int schemaId) {
        super("schema id %d is known neither to this jar nor to the schema source".formatted(schemaId), null);
        this.schemaId = schemaId;
    }

    public int schemaId() {
        return schemaId;
    }
}
