package io.closeout.verification.reference;

import java.util.Map;

/**
 * One row of a file as it was typed.
 *
 * @param line of a CSV file, from 1 with the header; the place in a JSON array, from 1
 */
record FileRow(int line, Map<String, String> typed) {

    /** Takes rows one by one, as they are read. */
    interface Taker {

        /** @return false to hear of no more */
        boolean row(FileRow row);

        void fault(int line, String detail);
    }
}
