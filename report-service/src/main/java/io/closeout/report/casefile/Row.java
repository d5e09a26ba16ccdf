package io.closeout.report.casefile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row one after the other. */
final class Row {

    private final ResultSet rows;
    private int column;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    void skipTo(int before) {
        column = before;
    }

    @Nullable
    UUID uuid() throws SQLException {
        return rows.getObject(++column, UUID.class);
    }

    @Nullable
    String text() throws SQLException {
        return rows.getString(++column);
    }

    @Nullable
    Instant instant() throws SQLException {
        var time = rows.getObject(++column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Nullable
    LocalDate date() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    @Nullable
    BigDecimal decimal() throws SQLException {
        return rows.getBigDecimal(++column);
    }

    int number() throws SQLException {
        return rows.getInt(++column);
    }

    long longNumber() throws SQLException {
        return rows.getLong(++column);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    /** For a column that is never null. */
    static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
