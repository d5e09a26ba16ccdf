package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Upload.Outcome;
import io.closeout.invoicing.pricing.PriceList;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a file against the prices that count for its place on its first day without it, inside the database,
 * however many there are.
 */
@ApplicationScoped
public class Differences {

    /** Rank 0 is the strongest; what comes with the product is below all. */
    private static final String BEFORE = """
            with ladder as (select * from unnest(?::text[], ?::int[], ?::int[]) l(list_id, version, rank)),
            said as (
                select a.article, a.currency, a.list_id, a.version, a.price, a.base, a.unit, a.description,
                    a.discountable, l.rank, a.valid_from
                from price_list_article a join ladder l using (list_id, version) where a.valid_from <= ?
                union all
                select s.article, s.currency, s.list_id, ?, s.price, 1, '', s.description, true, 1000000, date '2000-01-01'
                from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
                    s(list_id, article, currency, price, description)),
            before as (
                select distinct on (article, currency) * from said
                order by article, currency, rank, valid_from desc) """;

    private static final String NOTE = BEFORE + """
            update price_upload_row r set before_list = b.list_id, before_version = b.version, before_price = b.price,
                before_base = b.base, before_unit = b.unit, before_text = b.description,
                change = case when b.price > 0
                    then least(round(u.price / u.base / (b.price / b.base) * 100 - 100, 2), 99999999) end,
                outcome = case when b.article is null then 'NEW'
                    when u.price * b.base > b.price * u.base then 'DEARER'
                    when u.price * b.base < b.price * u.base then 'CHEAPER'
                    when u.unit <> b.unit and b.unit <> '' or u.description <> b.description
                        or u.discountable <> b.discountable then 'REWORDED'
                    else 'SAME' end
            from price_upload_row u left join before b using (article, currency)
            where u.upload_id = ? and r.upload_id = u.upload_id and r.line = u.line""";

    private static final String GONE = BEFORE + """
            insert into price_upload_row (tenant_id, upload_id, line, article, currency, outcome, before_list,
                before_version, before_price, before_base, before_unit, before_text)
            select u.tenant_id, u.id, -row_number() over (order by b.article, b.currency), b.article, b.currency, 'GONE',
                b.list_id, b.version, b.price, b.base, b.unit, b.description
            from before b, price_upload u
            where u.id = ? and b.list_id = u.list_id and b.rank < 1000000 and not exists (
                select from price_upload_row x
                where x.upload_id = u.id and x.article = b.article and x.currency = b.currency)""";

    private final Database database;
    private final ShippedPrices shipped;

    Differences(Database database, ShippedPrices shipped) {
        this.database = database;
        this.shipped = shipped;
    }

    /**
     * One price that the file changes.
     *
     * @param line 0 if the file does not name it
     * @param price null if it is gone; as {@code base} and {@code unit}
     * @param before null if it is new; {@code from} names the version that says so
     * @param change in percent of one unit; null where nothing can be compared
     */
    public record Difference(
            int line,
            String article,
            String text,
            String currency,
            @Nullable BigDecimal price,
            @Nullable BigDecimal base,
            @Nullable String unit,
            @Nullable BigDecimal before,
            @Nullable BigDecimal beforeBase,
            @Nullable String beforeUnit,
            @Nullable String from,
            @Nullable BigDecimal change) {}

    /** Notes at each row what it is, adds a row for each price that is gone, and counts. */
    void note(Upload upload, List<ListVersion> versions) {
        var order = upload.order();
        var ladder = Ladder.on(versions, order.scope(), order.validFrom());
        database.run(connection -> {
            // Of rows that came a moment ago the planner knows nothing, and loops over all of them for each of them.
            try (var statement = connection.createStatement()) {
                statement.execute("set local enable_nestloop = off");
            }
            run(
                    connection,
                    "delete from price_upload_row where upload_id = ? and line < 0",
                    statement -> statement.setObject(1, upload.id()));
            run(connection, NOTE, statement -> fill(statement, upload, ladder));
            if (order.complete()) {
                run(connection, GONE, statement -> fill(statement, upload, ladder));
            }
            count(connection, upload);
        });
    }

    private void fill(PreparedStatement statement, Upload upload, Ladder ladder) throws SQLException {
        ArticleTable.versions(statement, ladder.rungs());
        var connection = statement.getConnection();
        var ranks = IntStream.range(0, ladder.rungs().size()).boxed().toArray();
        statement.setArray(3, connection.createArrayOf("int4", ranks));
        statement.setObject(4, upload.order().validFrom());
        var below = shipped.find(upload.order().validFrom());
        statement.setInt(5, below.map(PriceList::version).orElse(0));
        var rows = below.map(ShippedRow::of).orElse(List.of());
        ShippedRow.put(statement, 6, rows);
        ShippedRow.array(statement, 9, "numeric", rows, ShippedRow::price);
        ShippedRow.array(statement, 10, "text", rows, ShippedRow::text);
        statement.setObject(11, upload.id());
    }

    private static void count(Connection connection, Upload upload) throws SQLException {
        run(connection, """
                update price_upload u set added = c.added, gone = c.gone, dearer = c.dearer, cheaper = c.cheaper,
                    reworded = c.reworded, same = c.same, fingerprint = c.fingerprint
                from (select count(*) filter (where outcome = 'NEW') as added,
                        count(*) filter (where outcome = 'GONE') as gone,
                        count(*) filter (where outcome = 'DEARER') as dearer,
                        count(*) filter (where outcome = 'CHEAPER') as cheaper,
                        count(*) filter (where outcome = 'REWORDED') as reworded,
                        count(*) filter (where outcome = 'SAME') as same,
                        sum(hashtextextended(concat_ws('|', article, currency, outcome, before_list, before_version,
                            before_price, before_base), 0)::numeric)::text as fingerprint
                    from price_upload_row where upload_id = ?) c
                where u.id = ?""", statement -> {
            statement.setObject(1, upload.id());
            statement.setObject(2, upload.id());
        });
    }

    /** Those of one outcome, the largest change first, from a place on. */
    List<Difference> of(Upload upload, Outcome outcome, int from, int most) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select * from price_upload_row where upload_id = ? and outcome = ?
                    order by abs(change) desc nulls last, article, currency, line offset ? limit ?""")) {
                statement.setObject(1, upload.id());
                statement.setString(2, outcome.name());
                statement.setInt(3, from);
                statement.setInt(4, most);
                var found = new ArrayList<Difference>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(difference(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var text = Optional.ofNullable(row.getString("description")).orElse(row.getString("before_text"));
        var list = row.getString("before_list");
        return new Difference(
                Math.max(0, row.getInt("line")),
                row.getString("article"),
                text == null ? "" : text,
                row.getString("currency"),
                row.getBigDecimal("price"),
                row.getBigDecimal("base"),
                row.getString("unit"),
                row.getBigDecimal("before_price"),
                row.getBigDecimal("before_base"),
                row.getString("before_unit"),
                list == null ? null : "%s v%d".formatted(list, row.getInt("before_version")),
                row.getBigDecimal("change"));
    }

    private static void run(Connection connection, String change, Filling filling) throws SQLException {
        try (var statement = connection.prepareStatement(change)) {
            filling.of(statement);
            statement.executeUpdate();
        }
    }

    /** Puts values into a statement. */
    @FunctionalInterface
    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }
}
