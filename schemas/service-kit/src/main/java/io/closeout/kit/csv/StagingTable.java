package io.closeout.kit.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of files and the one of their rows. Files have {@code id uuid}, {@code tenant_id text}, {@code state text},
 * {@code rows_read int default 0}, {@code fault_count int default 0}, {@code faults jsonb default '[]'},
 * {@code ordered_at timestamptz}, all not null, and {@code finished_at timestamptz}; rows have the id of their file and
 * {@code tenant_id text}. Both have row level security.
 *
 * @param done the state in which a file stays beside {@code REFUSED}
 * @param fileId the column of a row that names its file
 * @param columns of a row
 */
public record StagingTable<F, R>(
        String files, String done, Reader<F> reader, String rows, String fileId, List<Column<R>> columns) {

    /** A column, its type in SQL, and its value for a row, which is written as text. */
    public record Column<R>(String name, String type, Function<R, Object> value) {}

    /** Makes a file of a row, by the names of its columns. */
    @FunctionalInterface
    public interface Reader<F> {
        F read(ResultSet row) throws SQLException;
    }

    public static <F, R> StagingTable<F, R> of(String files, String done, Reader<F> reader) {
        return new StagingTable<>(files, done, reader, "", "", List.of());
    }

    public StagingTable<F, R> rows(String table, String column) {
        return new StagingTable<>(files, done, reader, table, column, columns);
    }

    public StagingTable<F, R> column(String name, String type, Function<R, Object> value) {
        var more = Stream.concat(columns.stream(), Stream.of(new Column<>(name, type, value)))
                .toList();
        return new StagingTable<>(files, done, reader, rows, fileId, more);
    }
}
