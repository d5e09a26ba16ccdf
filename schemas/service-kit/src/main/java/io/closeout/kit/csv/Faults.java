package io.closeout.kit.csv;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, or with one entry of it: the first hundred faults, and how many there are. */
public final class Faults {

    public static final int MOST_NAMED = 100;

    private final List<Fault> named = new ArrayList<>();
    private int count;
    private int line;

    /** What is added from now on is about this line. */
    public void at(int number) {
        this.line = number;
    }

    /** @param field column; '' if it is about the line */
    public void add(String field, String detail) {
        add(new Fault(line, field, detail));
    }

    public void add(Fault fault) {
        count++;
        if (named.size() < MOST_NAMED) {
            named.add(fault);
        }
    }

    /** More than are known one by one. */
    public void addAll(List<Fault> some, int all) {
        some.forEach(this::add);
        count += all - some.size();
    }

    public void unless(boolean fine, String field, String detail) {
        if (!fine) {
            add(field, detail);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    public List<Fault> named() {
        return List.copyOf(named);
    }
}
