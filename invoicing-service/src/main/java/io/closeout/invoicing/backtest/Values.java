package io.closeout.invoicing.backtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the question marks of a statement from the first to the last, and reads its rows. */
final class Values {

    /** What a row becomes. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Values() {}

    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static <T> List<T> read(Connection connection, String sql, Row<T> each, @Nullable Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            set(query, values);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(each.of(rows));
                }
            }
            return found;
        }
    }
}
