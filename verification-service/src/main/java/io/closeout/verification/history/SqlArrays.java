package io.closeout.verification.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns of many rows as parameters of one statement. */
public final class SqlArrays {

    private SqlArrays() {}

    public static void set(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        // The driver takes bytes only in an array of their own type.
        var column = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, column));
    }

    /** One column of rows. The driver's arrays of times go through the JVM's zone, so those are given as ISO 8601 text. */
    public static <R> void set(
            PreparedStatement statement, int index, String type, Collection<R> rows, Function<R, Object> column)
            throws SQLException {
        set(statement, index, type, rows.stream().map(column).toList());
    }
}
