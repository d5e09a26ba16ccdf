package io.closeout.verification.reference;

import io.closeout.verification.reference.ImportTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sorts the rows of a file as they are read: sound ones go on in thousands, faults are kept up to a hundred. */
final class ReadRows implements FileRow.Taker {

    static final int MOST_FAULTS = 100;
    private static final int BATCH = 1_000;

    private final Kind kind;
    private final int mostRows;
    private final Consumer<List<Row>> sound;
    private final List<Row> waiting = new ArrayList<>(BATCH);
    private final List<Faults.Fault> faults = new ArrayList<>();
    private int rows;
    private int faultCount;

    ReadRows(Kind kind, int mostRows, Consumer<List<Row>> sound) {
        this.kind = kind;
        this.mostRows = mostRows;
        this.sound = sound;
    }

    @Override
    public boolean row(FileRow row) {
        rows++;
        if (rows > mostRows) {
            fault(row.line(), "is more than a file may hold: at most %d rows".formatted(mostRows));
            return false;
        }
        var found = new Faults();
        var values = Values.read(kind, row.typed(), found);
        if (!found.isEmpty()) {
            add(found.atLine(row.line()));
        } else if (faultCount == 0) {
            keep(new Row(
                    row.line(), values.getOrDefault(kind.key().name(), ""), String.valueOf(EntryTable.json(values))));
        }
        return true;
    }

    private void keep(Row row) {
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
        add(List.of(new Faults.Fault(line, "", detail)));
    }

    void add(List<Faults.Fault> found) {
        faultCount += found.size();
        found.stream().limit(MOST_FAULTS - (long) faults.size()).forEach(faults::add);
    }

    /** After the last row. */
    void end() {
        if (rows == 0 && faultCount == 0) {
            fault(1, "is the end: the file has no rows");
        }
        if (faultCount == 0) {
            flush();
        }
    }

    int faultCount() {
        return faultCount;
    }

    List<Faults.Fault> faults() {
        return List.copyOf(faults);
    }
}
