package io.closeout.report.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps files by name. Every method throws {@link StoreException} when the store is out of reach or full. */
interface ObjectStore {

    /** An open file; whoever asked for it closes it. */
    record Found(InputStream bytes, long size) {}

    /** When this returns, the file is safe. A reader sees all of it or what was there before, never a part. */
    void put(ObjectName name, Path file);

    boolean has(ObjectName name);

    Optional<Found> find(ObjectName name);

    /** What is not there counts as deleted. */
    void delete(ObjectName name);
}
