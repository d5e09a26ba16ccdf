package io.closeout.kit.csv;

import java.util.List;
import java.util.function.Consumer;

/** Says which columns the first line of a file names. */
@FunctionalInterface
public interface Heading {

    /** Takes any name as it is typed. */
    Heading AS_TYPED = (cells, fault) -> cells;

    /**
     * The columns in the order of the cells.
     *
     * @param fault takes what is wrong with them; then no row is read
     */
    List<String> columns(List<String> cells, Consumer<String> fault);
}
