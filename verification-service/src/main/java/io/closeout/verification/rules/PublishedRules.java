package io.closeout.verification.rules;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.rules.PublishedDocument.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the network of the work under way published. Changes of one network happen one after the other. */
@ApplicationScoped
public class PublishedRules {

    private final Database database;
    private final Tenants tenants;

    PublishedRules(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Goes up with each change; 0 if there never was one. */
    @Transactional
    public long revision() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select revision from rules_revision");
                    var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    /** All documents, in the order in which they were published. */
    @Transactional
    public List<PublishedDocument> all() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select kind, id, version, sha256, document, reason, published_by, published_at, retired_from
                    from published_rules order by published_at, kind, id, version""");
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<PublishedDocument>();
                while (rows.next()) {
                    found.add(document(rows));
                }
                return found;
            }
        });
    }

    /** Makes other changes of this network wait until the transaction ends, and the replicas look again after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change() {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into rules_revision (tenant_id, revision) values (?, 1)
                    on conflict (tenant_id) do update set revision = rules_revision.revision + 1""")) {
                statement.setString(1, tenants.current());
                statement.executeUpdate();
            }
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PublishedDocument document) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into published_rules
                    (tenant_id, kind, id, version, sha256, document, reason, published_by, published_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                bind(statement, document);
                statement.executeUpdate();
            }
        });
    }

    private void bind(PreparedStatement statement, PublishedDocument document) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, document.kind().name());
        statement.setString(3, document.id());
        statement.setString(4, document.version());
        statement.setString(5, document.sha256());
        statement.setString(6, document.document());
        statement.setString(7, document.reason());
        statement.setString(8, document.publishedBy());
        statement.setObject(9, OffsetDateTime.ofInstant(document.publishedAt(), ZoneOffset.UTC));
    }

    /** It is in force until the day before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retire(PublishedDocument document, LocalDate from) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "update published_rules set retired_from = ? where kind = ? and id = ? and version = ?")) {
                statement.setObject(1, from);
                statement.setString(2, document.kind().name());
                statement.setString(3, document.id());
                statement.setString(4, document.version());
                statement.executeUpdate();
            }
        });
    }

    private static PublishedDocument document(ResultSet row) throws SQLException {
        return new PublishedDocument(
                Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, LocalDate.class));
    }
}
