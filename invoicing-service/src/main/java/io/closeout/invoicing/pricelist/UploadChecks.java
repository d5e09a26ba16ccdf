package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What can only be found in the rows of a file together, or beside what was published before. */
@ApplicationScoped
class UploadChecks {

    private static final String PAST = """
                select r.line, min(p.list_id) from (
                    select a.list_id, a.article, a.currency from price_list_article a
                    join unnest(?::text[], ?::int[]) v(list_id, version) using (list_id, version)
                    where a.valid_from < ?
                    union all select * from unnest(?::text[], ?::text[], ?::text[])) p(list_id, article, currency)
                join price_upload_row r using (article, currency)
                where r.upload_id = ? and r.valid_from < ? group by r.line""";

    private final Database database;
    private final ShippedPrices shipped;

    UploadChecks(Database database, ShippedPrices shipped) {
        this.database = database;
        this.shipped = shipped;
    }

    /** @param versions everything that was published */
    void check(Upload upload, List<ListVersion> versions, LocalDate today, Faults faults) {
        duplicates(upload.id(), faults);
        rivals(upload, versions, faults);
        if (upload.order().validFrom().isBefore(today)) {
            past(upload, versions, today, faults);
        }
    }

    private void duplicates(UUID id, Faults faults) {
        find(
                """
                select line, first from (
                    select line, min(line) over (partition by article, currency, valid_from) as first
                    from price_upload_row where upload_id = ? and line > 0) lines
                where line > first""",
                statement -> statement.setObject(1, id),
                "is the same article, currency and first day as line %s",
                faults);
    }

    /** Of two lists for the same place neither is meant more than the other. */
    private void rivals(Upload upload, List<ListVersion> versions, Faults faults) {
        var order = upload.order();
        var rivals = Ladder.from(versions, order.validFrom()).stream()
                .filter(one ->
                        !one.listId().equals(order.listId()) && one.scope().equals(order.scope()))
                .toList();
        find(
                """
                select r.line, min(a.list_id) from price_list_article a
                join unnest(?::text[], ?::int[]) v(list_id, version) using (list_id, version)
                join price_upload_row r using (article, currency)
                where r.upload_id = ? group by r.line""",
                statement -> {
                    ArticleTable.versions(statement, rivals);
                    statement.setObject(3, upload.id());
                },
                "is priced for the same place by the list %s",
                faults);
    }

    /** What was billed at a price was billed at it; what had none was not billed, and may get one. */
    private void past(Upload upload, List<ListVersion> versions, LocalDate today, Faults faults) {
        var order = upload.order();
        var spoke = versions.stream()
                .filter(one -> one.validFrom().isBefore(today)
                        && !one.isOverOn(order.validFrom())
                        && one.speaksFor(order.scope()))
                .toList();
        find(
                PAST,
                statement -> {
                    ArticleTable.versions(statement, spoke);
                    statement.setObject(3, today);
                    shipped(statement, 4, order.validFrom(), today);
                    statement.setObject(7, upload.id());
                    statement.setObject(8, today);
                },
                "had a price on days that are over, by the list %s; it can change from today on",
                faults);
    }

    private void shipped(PreparedStatement statement, int at, LocalDate from, LocalDate today) throws SQLException {
        var rows = Stream.of(shipped.find(from), shipped.find(today))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(list -> ShippedRow.of(list).stream())
                .toList();
        ShippedRow.put(statement, at, rows);
    }

    private void find(String lines, Filling filling, String sentence, Faults faults) {
        database.run(connection -> {
            // Of rows that came a moment ago the planner knows nothing, and loops over all of them for each of them.
            try (var statement = connection.createStatement()) {
                statement.execute("set local enable_nestloop = off");
            }
            var some = new ArrayList<Fault>();
            var all = 0;
            try (var statement = connection.prepareStatement("select f.*, count(*) over () from (" + lines
                    + ") f(line, of) order by line limit " + Faults.MOST_NAMED)) {
                filling.of(statement);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        some.add(new Fault(rows.getInt(1), "article", sentence.formatted(rows.getString(2))));
                        all = rows.getInt(3);
                    }
                }
            }
            faults.addAll(some, all);
        });
    }

    /** Puts values into a statement. */
    @FunctionalInterface
    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }
}
