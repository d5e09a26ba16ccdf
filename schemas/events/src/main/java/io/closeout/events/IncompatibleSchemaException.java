package io.closeout.events;

import java.io.Serial;
import java.util.List;

/** The message was written with a schema that ours would misread or cannot resolve. */
public final class IncompatibleSchemaException extends UnreadableException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int schemaId;

    IncompatibleSchemaException(int schemaId, String event, List<String> differences) {
        super("schema id %d cannot be read as %s: %s".formatted(schemaId, event, String.join("; ", differences)), null);
        this.schemaId = schemaId;
    }

    public int schemaId() {
        return schemaId;
    }
}
