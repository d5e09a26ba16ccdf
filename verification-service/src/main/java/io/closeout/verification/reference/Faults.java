package io.closeout.verification.reference;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one entry, field by field. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param line of the file, from 1 with the header, or the place in a JSON array; 0 in a form
     * @param field '' if it is about the line
     */
    record Fault(int line, String field, String detail) {}

    void add(String field, String detail) {
        found.add(new Fault(0, field, detail));
    }

    void unless(boolean fine, String field, String detail) {
        if (!fine) {
            add(field, detail);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> atLine(int line) {
        return found.stream()
                .map(fault -> new Fault(line, fault.field(), fault.detail()))
                .toList();
    }
}
