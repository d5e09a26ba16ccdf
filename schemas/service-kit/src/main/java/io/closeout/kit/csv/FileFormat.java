package io.closeout.kit.csv;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file row by row, whatever its size. */
@FunctionalInterface
public interface FileFormat {

    /** Says what cannot be read instead of throwing it; stops there. */
    void read(InputStream file, FileRow.Taker taker) throws IOException;
}
