package io.closeout.kit.csv;

import java.util.Map;

/**
 * One row of a file as it was typed.
 *
 * @param line of a CSV file, from 1 with the header; the place in a JSON array, from 1
 * @param typed by column
 */
public record FileRow(int line, Map<String, String> typed) {

    /** Takes rows one by one, as they are read. */
    public interface Taker {

        /** @return false to hear of no more */
        boolean row(FileRow row);

        void fault(int line, String detail);
    }
}
