package io.closeout.invoicing.pricelist;

import io.closeout.kit.policy.Scope;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The lists that the network at work has published, as rows that are only added. */
@ApplicationScoped
class PublishedLists {

    private final Database database;
    private final Tenants tenants;

    PublishedLists(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** How often something was published or ended; what was read before so many is out of date. */
    long count() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select (select count(*) from price_list) + (select count(*) from price_list_end)""");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** By name, the newest version first. */
    List<ListVersion> all() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select list_id, version, country, station, contract, complete, valid_from, last_day, articles,
                                sha256, l.reason, published_by, published_at
                            from price_list l left join price_list_end e using (tenant_id, list_id, version)
                            order by list_id, version desc""");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<ListVersion>();
                while (rows.next()) {
                    found.add(version(rows));
                }
                return found;
            }
        });
    }

    private static ListVersion version(ResultSet row) throws SQLException {
        return new ListVersion(
                row.getString("list_id"),
                row.getInt("version"),
                scope(row),
                row.getBoolean("complete"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("articles"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("reason"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    static Scope scope(ResultSet row) throws SQLException {
        return new Scope(row.getString("country"), row.getString("station"), row.getString("contract"));
    }

    /** One publication at a time in a network, so that each is checked against all the others. */
    void lock() {
        database.run(connection -> {
            try (var query = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('price list ' || ?, 0))")) {
                query.setString(1, tenants.current());
                query.execute();
            }
        });
    }

    /** What an upload holds becomes a version. */
    void add(UUID uploadId, int version, Instant now) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into price_list (tenant_id, list_id, version, country, station, contract, complete, valid_from,
                        articles, sha256, reason, published_by, published_at)
                    select tenant_id, list_id, ?, country, station, contract, complete, valid_from, rows_read, sha256,
                        reason, ordered_by, ?
                    from price_upload where id = ?""")) {
                insert.setInt(1, version);
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setObject(3, uploadId);
                insert.executeUpdate();
            }
            addArticles(connection, uploadId, version);
        });
    }

    private static void addArticles(Connection connection, UUID uploadId, int version) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into price_list_article (tenant_id, list_id, version, article, currency, valid_from, description,
                    unit, price, base, discountable)
                select u.tenant_id, u.list_id, ?, r.article, r.currency, r.valid_from, r.description, r.unit, r.price,
                    r.base, r.discountable
                from price_upload u join price_upload_row r on r.upload_id = u.id
                where u.id = ? and r.line > 0
                order by r.article, r.currency, r.valid_from""")) {
            insert.setInt(1, version);
            insert.setObject(2, uploadId);
            insert.executeUpdate();
        }
    }

    /** When, why and by whom a list was ended. */
    record End(LocalDate lastDay, String reason, String by, Instant at) {}

    void end(ListVersion version, End end) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into price_list_end (tenant_id, list_id, version, last_day, reason, ended_by, ended_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, tenants.current());
                insert.setString(2, version.listId());
                insert.setInt(3, version.version());
                insert.setObject(4, end.lastDay());
                insert.setString(5, end.reason());
                insert.setString(6, end.by());
                insert.setObject(7, end.at().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }
}
