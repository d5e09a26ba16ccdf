package io.closeout.invoicing.office;

import io.closeout.invoicing.office.FoundDocument.Charge;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the search as what they are about. */
final class FoundRows {

    private FoundRows() {}

    static FoundDocument invoice(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new FoundDocument(
                id(row, "id"),
                row.getString("standing"),
                null,
                row.getInt("case_count") == 0 ? null : id(row, "case_id"),
                id(row, "seller_id"),
                id(row, "payer_id"),
                row.getString("seller"),
                row.getString("payer"),
                row.getString("number"),
                day(row, "issue_date"),
                day(row, "due_date"),
                currency,
                money(row, "gross", currency),
                money(row, "open_balance", currency),
                row.getBoolean("late"),
                null);
    }

    static FoundDocument note(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new FoundDocument(
                id(row, "id"),
                "CREDIT_NOTE",
                id(row, "invoice_id"),
                id(row, "case_id"),
                id(row, "seller_id"),
                id(row, "payer_id"),
                row.getString("seller"),
                row.getString("payer"),
                row.getString("number"),
                day(row, "issue_date"),
                null,
                currency,
                money(row, "gross", currency),
                null,
                false,
                null);
    }

    static FoundDocument charge(ResultSet row) throws SQLException {
        return new FoundDocument(
                id(row, "id"),
                row.getString("state"),
                row.getObject("invoice_id", UUID.class),
                id(row, "case_id"),
                id(row, "seller_id"),
                id(row, "payer_id"),
                row.getString("seller"),
                row.getString("payer"),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                pending(row));
    }

    private static Charge pending(ResultSet row) throws SQLException {
        var blocked = instant(row, "blocked_at");
        return new Charge(
                row.getLong("version"),
                row.getString("purpose"),
                row.getString("report_number"),
                blocked == null ? instant(row, "held_at") : blocked,
                row.getString("blocked_reasons"),
                row.getString("queue"),
                day(row, "due_on"),
                row.getString("held_reason"),
                row.getString("held_by"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** With the decimals of its currency. */
    private static BigDecimal money(ResultSet row, String column, String currency) throws SQLException {
        return row.getBigDecimal(column).setScale(Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
