package io.closeout.invoicing.issuing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The credit notes that stations are asked for. Nobody can correct an invoice in the name of somebody who made it
 * himself: until the station's credit note is registered, the invoice stays open as it is, and this says so.
 */
@ApplicationScoped
public class CreditRequests {

    private static final String SELECT = """
            select r.id, r.invoice_id, i.number, r.seller_id, r.buyer_id, r.case_id, r.purpose, r.reason_key, r.net,
                r.gross, r.currency, r.asked_at, r.note_number
            from credit_request r join invoice i on i.id = r.invoice_id where r.tenant_id = ? and\s""";

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    CreditRequests(Database database, Tenants tenants, Ids ids, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Once for each charge of an invoice. */
    void ask(Invoice invoice, CreditWish wish, DocumentContent.Totals totals) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into credit_request (id, version, tenant_id, invoice_id, seller_id, buyer_id, case_id, purpose,
                        reason_key, net, gross, currency, asked_at, state)
                    values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                    on conflict (invoice_id, case_id, purpose) do nothing""")) {
                statement.setObject(1, ids.next());
                statement.setString(2, tenants.current());
                statement.setObject(3, invoice.id());
                statement.setObject(4, invoice.sellerId());
                statement.setObject(5, invoice.buyerId());
                statement.setObject(6, wish.caseId());
                statement.setString(7, wish.purpose().name());
                statement.setString(8, wish.reasonKey());
                statement.setBigDecimal(9, totals.net());
                statement.setBigDecimal(10, totals.gross());
                statement.setString(11, invoice.currency().getCurrencyCode());
                statement.setObject(12, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    /** All of a tenant that are open, the oldest first. */
    public List<CreditRequest> open() {
        return list("r.state = 'ASKED' order by r.asked_at, r.id", new UUID(0, 0));
    }

    public List<CreditRequest> ofInvoice(UUID invoiceId) {
        return list("r.invoice_id = ? order by r.asked_at, r.id", invoiceId);
    }

    Optional<CreditRequest> one(UUID id) {
        return list("r.id = ?", id).stream().findFirst();
    }

    Optional<CreditRequest> locked(UUID id) {
        return list("r.id = ? for update of r", id).stream().findFirst();
    }

    private List<CreditRequest> list(String condition, UUID parameter) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SELECT + condition)) {
                statement.setString(1, tenants.current());
                if (condition.contains("?")) {
                    statement.setObject(2, parameter);
                }
                return read(statement);
            }
        });
    }

    private static List<CreditRequest> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<CreditRequest>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(read(rows));
            }
        }
        return found;
    }

    private static CreditRequest read(ResultSet row) throws SQLException {
        return new CreditRequest(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(13));
    }

    void registered(UUID id, String noteNumber) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update credit_request set state = 'REGISTERED', note_number = ?, version = version + 1
                    where tenant_id = ? and id = ? and state = 'ASKED'""")) {
                statement.setString(1, noteNumber);
                statement.setString(2, tenants.current());
                statement.setObject(3, id);
                statement.executeUpdate();
            }
        });
    }
}
