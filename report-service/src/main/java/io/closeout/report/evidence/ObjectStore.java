package io.closeout.report.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps files by name. Every method throws {@link StoreException} when the store is out of reach or full. */
interface ObjectStore {

    /** An open file; whoever asked for it closes it. */
    record Found(InputStream bytes, long size) {}

    /** A file that lies in the store; other files than those of {@link ObjectName} are not told. */
    record Kept(ObjectName name, Instant putAt) {}

    /** When this returns, the file is safe. A reader sees all of it or what was there before, never a part. */
    void put(ObjectName name, Path file);

    boolean has(ObjectName name);

    Optional<Found> find(ObjectName name);

    /**
     * Every file of the reports whose ids begin so, in no order, with when it was put; what comes or goes meanwhile may be
     * told or not.
     *
     * @param reportPrefix hexadecimal digits; empty for all
     */
    void list(String reportPrefix, Consumer<Kept> visitor);

    /** What is not there counts as deleted. */
    void delete(ObjectName name);
}
