package io.closeout.events;

import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Where {@link Wire} asks for a writer schema that is not in this jar, for example a registry. Empty means the id
 * does not exist; a source that cannot tell (not reachable, timed out) throws {@link SchemaSourceException}, so that
 * the reader waits and no record is set aside for it.
 */
@FunctionalInterface
public interface SchemaSource {

    /** Knows nothing beyond this jar. */
    SchemaSource NONE = id -> Optional.empty();

    Optional<Schema> byId(int id);
}
