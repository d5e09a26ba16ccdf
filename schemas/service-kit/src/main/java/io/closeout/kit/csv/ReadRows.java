package io.closeout.kit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of one file as they are read: sound ones go on in thousands as long as there is no fault.
 *
 * @param <R> a row that is fit to be kept
 */
public final class ReadRows<R> implements FileRow.Taker {

    private static final int BATCH = 1_000;

    private final int mostRows;
    private final Check<R> check;
    private final Consumer<List<R>> sound;
    private final Faults faults = new Faults();
    private final List<R> waiting = new ArrayList<>(BATCH);
    private int line = 1;
    private int rows;

    /** Makes of what was typed a row to keep. */
    @FunctionalInterface
    public interface Check<R> {

        /** @return null if something is wrong, which is then among the faults */
        @Nullable
        R read(FileRow row, Faults faults);
    }

    public ReadRows(int mostRows, Check<R> check, Consumer<List<R>> sound) {
        this.mostRows = mostRows;
        this.check = check;
        this.sound = sound;
    }

    /** Reads a file to its end, or to where it cannot be read. */
    public Faults read(FileFormat format, InputStream file) {
        try {
            format.read(file, this);
        } catch (IOException e) {
            fault(line, "was cut off while it was read");
        }
        if (rows == 0 && faults.isEmpty()) {
            fault(1, "is the end: the file has no rows");
        }
        if (faults.isEmpty() && !waiting.isEmpty()) {
            flush();
        }
        return faults;
    }

    @Override
    public boolean row(FileRow row) {
        line = row.line();
        rows++;
        if (rows > mostRows) {
            fault(line, "is more than a file may hold: at most %d rows".formatted(mostRows));
            return false;
        }
        faults.at(line);
        var kept = check.read(row, faults);
        if (kept != null && faults.isEmpty()) {
            keep(kept);
        }
        return true;
    }

    private void keep(R row) {
        waiting.add(row);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        sound.accept(List.copyOf(waiting));
        waiting.clear();
    }

    @Override
    public void fault(int line, String detail) {
        this.line = line;
        faults.add(new Fault(line, "", detail));
    }
}
