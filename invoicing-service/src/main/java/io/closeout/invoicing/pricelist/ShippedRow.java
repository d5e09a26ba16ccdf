package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.PriceList;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** A price that comes with the product, as the database is told of it. */
record ShippedRow(String listId, String article, String currency, BigDecimal price, String text) {

    static List<ShippedRow> of(PriceList list) {
        return list.articles().entrySet().stream()
                .flatMap(entry -> entry.getValue().prices().entrySet().stream()
                        .map(price -> new ShippedRow(
                                list.id(),
                                entry.getKey(),
                                price.getKey(),
                                price.getValue(),
                                entry.getValue().text())))
                .toList();
    }

    /** As three parameters: names of lists, articles, currencies. */
    static void put(PreparedStatement statement, int at, List<ShippedRow> rows) throws SQLException {
        array(statement, at, "text", rows, ShippedRow::listId);
        array(statement, at + 1, "text", rows, ShippedRow::article);
        array(statement, at + 2, "text", rows, ShippedRow::currency);
    }

    static void array(
            PreparedStatement statement, int at, String type, List<ShippedRow> rows, Function<ShippedRow, Object> value)
            throws SQLException {
        statement.setArray(
                at,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
