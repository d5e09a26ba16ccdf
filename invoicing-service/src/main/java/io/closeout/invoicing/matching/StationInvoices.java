package io.closeout.invoicing.matching;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices that stations of the current tenant sent, and their files. */
@ApplicationScoped
class StationInvoices implements PanacheRepositoryBase<StationInvoice, UUID> {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    StationInvoices(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The newest first. */
    List<StationInvoice> of(UUID preInvoiceId) {
        return list("preInvoiceId = ?1 order by receivedAt desc, id desc", preInvoiceId);
    }

    /** What became of these bytes when they came for this pre-invoice the last time. */
    Optional<StationInvoice> ofBytes(UUID preInvoiceId, byte[] sha256) {
        return find("preInvoiceId = ?1 and sha256 = ?2 order by receivedAt desc, id desc", preInvoiceId, sha256)
                .firstResultOptional();
    }

    /** Two invoices of one seller are judged one after the other, so that a number is used once. */
    void lockSeller(UUID sellerId) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 4141))")) {
                lock.setString(1, tenants.current() + sellerId);
                lock.execute();
            }
        });
    }

    /** Kept by what it is: the same file is there once. */
    void store(Upload upload) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into station_document (tenant_id, sha256, media_type, bytes, stored_at)
                    values (?, ?, ?, ?, ?) on conflict (tenant_id, sha256) do nothing""")) {
                statement.setString(1, tenants.current());
                statement.setBytes(2, upload.sha256());
                statement.setString(3, upload.mediaType());
                statement.setBytes(4, upload.bytes());
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    Optional<Upload> file(StationInvoice invoice) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select bytes from station_document where tenant_id = ? and sha256 = decode(?, 'hex')")) {
                statement.setString(1, tenants.current());
                statement.setString(2, invoice.digest());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(new Upload(rows.getBytes(1))) : Optional.empty();
                }
            }
        });
    }
}
