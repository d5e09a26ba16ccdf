package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Upload.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: the first hundred faults, and how many there are. */
final class Faults {

    static final int MOST_NAMED = 100;

    private final List<Fault> named = new ArrayList<>();
    private int count;
    private int line;

    /** What is added from now on is about this line. */
    void at(int number) {
        this.line = number;
    }

    /** @param field column; empty for the line as a whole */
    void add(String field, String detail) {
        add(new Fault(line, field, detail));
    }

    void add(Fault fault) {
        count++;
        if (named.size() < MOST_NAMED) {
            named.add(fault);
        }
    }

    /** More than are known one by one. */
    void addAll(List<Fault> some, int all) {
        some.forEach(this::add);
        count += all - some.size();
    }

    int count() {
        return count;
    }

    List<Fault> named() {
        return List.copyOf(named);
    }
}
