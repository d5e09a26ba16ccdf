package io.closeout.report.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one table, written with one statement however many they are: each column travels as an array. */
final class Block {

    private final Layout layout;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private int size;

    Block(Layout layout) {
        this.layout = layout;
        layout.columns().forEach(column -> columns.add(new ArrayList<>()));
    }

    /**
     * The columns of a table.
     *
     * @param columns {@code name type} each
     * @param sql how a block is written; {@code %1$s} stands for the names and {@code %2$s} for the arrays
     */
    record Layout(List<String> columns, String sql) {

        String statement() {
            var arrays = columns.stream().map(column -> "?::" + type(column) + "[]");
            return sql.formatted(names(), arrays.collect(Collectors.joining(", ")));
        }

        String names() {
            return columns.stream().map(Layout::name).collect(Collectors.joining(", "));
        }

        /** For the second half of an upsert. */
        String replaced(int keys) {
            return columns.stream()
                    .skip(keys)
                    .map(Layout::name)
                    .map(name -> name + " = excluded." + name)
                    .collect(Collectors.joining(", "));
        }

        static String name(String column) {
            return column.substring(0, column.indexOf(' '));
        }

        static String type(String column) {
            return column.substring(column.indexOf(' ') + 1);
        }
    }

    void add(List<@Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(values.size(), columns.size()));
        }
        for (var i = 0; i < values.size(); i++) {
            columns.get(i).add(values.get(i));
        }
        size++;
    }

    int size() {
        return size;
    }

    /** @return how many rows were written */
    int write(Connection connection) throws SQLException {
        if (size == 0) {
            return 0;
        }
        try (var statement = connection.prepareStatement(layout.statement())) {
            for (var i = 0; i < columns.size(); i++) {
                var type = Layout.type(layout.columns().get(i));
                statement.setArray(
                        i + 1, connection.createArrayOf(type, columns.get(i).toArray()));
            }
            return statement.executeUpdate();
        }
    }
}
