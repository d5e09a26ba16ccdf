package io.closeout.kit.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of work. Beside the columns that name the work it has {@code tenant_id text}, {@code due_at timestamptz},
 * {@code attempts int default 0} and {@code set_aside boolean default false}, all not null; no row level security, as
 * workers serve all tenants; and an index on {@code (tenant_id, due_at)}.
 *
 * @param label what its figures are called
 * @param keys the columns that, with the tenant, are the primary key
 * @param also columns that a row is planned with and that come back when it is taken
 * @param only a condition in SQL that all that can fall due meets
 */
public record DueTable<K>(
        String name, String label, Reader<K> reader, List<Column<K>> keys, List<Column<K>> also, String only) {

    /** A column and its value for a piece of work; the value is of a type that JDBC knows. */
    public record Column<K>(String name, Function<K, Object> value) {}

    /** Makes a piece of work of a row, by the names of its columns. */
    @FunctionalInterface
    public interface Reader<K> {
        K read(ResultSet row) throws SQLException;
    }

    public static <K> DueTable<K> of(String name, Reader<K> reader) {
        return new DueTable<>(name, name, reader, List.of(), List.of(), "true");
    }

    public DueTable<K> key(String column, Function<K, Object> value) {
        return new DueTable<>(name, label, reader, more(keys, column, value), also, only);
    }

    public DueTable<K> also(String column, Function<K, Object> value) {
        return new DueTable<>(name, label, reader, keys, more(also, column, value), only);
    }

    /** The part of a table with several kinds of work in which this column of its key has this value. */
    public DueTable<K> kind(String column, String value) {
        var part = new DueTable<>(
                name,
                name + "." + value.toLowerCase(Locale.ROOT),
                reader,
                keys,
                also,
                "%s = '%s'".formatted(column, value));
        return part.key(column, key -> value);
    }

    /** The rows that meet the condition, counted under a name of their own. */
    public DueTable<K> part(String name, String condition) {
        return new DueTable<>(this.name, this.name + "." + name, reader, keys, also, condition);
    }

    public DueTable<K> only(String condition) {
        return new DueTable<>(name, label, reader, keys, also, condition);
    }

    private static <K> List<Column<K>> more(List<Column<K>> columns, String name, Function<K, Object> value) {
        return Stream.concat(columns.stream(), Stream.of(new Column<>(name, value)))
                .toList();
    }
}
