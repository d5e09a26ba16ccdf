package io.closeout.invoicing.pricelist;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The prices of published lists. */
@ApplicationScoped
class ArticleTable {

    private static final String COLUMNS =
            "list_id, version, article, description, unit, currency, price, base, discountable, valid_from";
    private static final String OF_VERSIONS =
            " join unnest(?::text[], ?::int[]) v(list_id, version) using (list_id, version) ";

    private final Database database;

    ArticleTable(Database database) {
        this.database = database;
    }

    /** Every price that any version of any list has of these articles. */
    List<ArticlePrice> of(Collection<String> articles) {
        return select(
                "select " + COLUMNS + " from price_list_article where article = any(?)",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", articles.toArray())));
    }

    /**
     * Articles of some versions by code, after a code.
     *
     * @param words beginning of a code, or part of a description; empty for all
     */
    List<ArticlePrice> find(Collection<ListVersion> versions, String words, String after, int most) {
        return select("select " + COLUMNS + " from price_list_article" + OF_VERSIONS + """
                        where article > ? and (upper(article) like ? or upper(description) like ?)
                        order by article, currency, list_id, version desc, valid_from limit ?""", statement -> {
            versions(statement, versions);
            statement.setString(3, after);
            statement.setString(4, escaped(words.toUpperCase(Locale.ROOT)) + "%");
            statement.setString(5, "%" + escaped(words.toUpperCase(Locale.ROOT)) + "%");
            statement.setInt(6, most);
        });
    }

    /** The prices of one version in the order of their keys, after one; for reading all of them in pieces. */
    List<ArticlePrice> page(ListVersion version, ArticlePrice after, int most) {
        return select("select " + COLUMNS + """
                         from price_list_article
                        where list_id = ? and version = ? and (article, currency, valid_from) > (?, ?, ?)
                        order by article, currency, valid_from limit ?""", statement -> {
            statement.setString(1, version.listId());
            statement.setInt(2, version.version());
            statement.setString(3, after.article());
            statement.setString(4, after.currency());
            statement.setObject(5, after.validFrom());
            statement.setInt(6, most);
        });
    }

    /** Which versions, as the first two parameters. */
    static void versions(PreparedStatement statement, Collection<ListVersion> versions) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", versions.stream().map(ListVersion::listId).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int4", versions.stream().map(ListVersion::version).toArray()));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<ArticlePrice> select(String query, Filling filling) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                filling.of(statement);
                var found = new ArrayList<ArticlePrice>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(price(rows));
                    }
                }
                return found;
            }
        });
    }

    private static ArticlePrice price(ResultSet row) throws SQLException {
        return new ArticlePrice(
                row.getString("list_id"),
                row.getInt("version"),
                row.getString("article"),
                row.getString("description"),
                row.getString("unit"),
                row.getString("currency"),
                row.getBigDecimal("price"),
                row.getBigDecimal("base"),
                row.getBoolean("discountable"),
                row.getObject("valid_from", LocalDate.class));
    }

    /** Puts values into a statement. */
    @FunctionalInterface
    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }
}
