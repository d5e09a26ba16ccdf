package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds documents and open charges, and counts them by state, as far as the reader may see them. */
@ApplicationScoped
public class DocumentSearch {

    private static final String NAMES = """
            left join party s on s.tenant_id = %1$s.tenant_id and s.party_id = %1$s.seller_id
            left join party p on p.tenant_id = %1$s.tenant_id and p.party_id = %1$s.payer_id
            """;
    private static final String SELLS = "i.seller_id";
    private static final String BUYS = "i.buyer_id, i.payer_id";

    private final Database database;
    private final Tenants tenants;
    private final Visibility visibility;
    private final Clock clock;

    DocumentSearch(Database database, Tenants tenants, Visibility visibility, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Documents with the newest first; charges in the order in which they came. */
    public PageView<FoundDocument> page(Wanted wanted, PageRequest page) {
        var statement = query(wanted, page);
        var found = database.with(connection -> {
            try (var prepared = statement.on(connection);
                    var rows = prepared.executeQuery()) {
                return read(rows, wanted.state());
            }
        });
        return PageView.of(found, page, last -> cursor(wanted.state(), last));
    }

    /** A charge that is not billed yet. */
    public Optional<FoundDocument> charge(UUID id) {
        var statement = new Statement(
                        "select c.*, s.name as seller, p.name as payer from invoice_slot c " + NAMES.formatted("c")
                                + "where c.tenant_id = ? and c.state in ('BLOCKED', 'WAITING', 'HELD')",
                        tenants.current())
                .and("c.id = ?", id);
        return database.with(connection -> {
            try (var prepared = statement.on(connection);
                    var rows = prepared.executeQuery()) {
                return rows.next() ? Optional.of(FoundRows.charge(rows)) : Optional.empty();
            }
        });
    }

    private static Cursor cursor(ListState state, FoundDocument last) {
        return state.isOfCharges() || last.issueDate() == null
                ? Cursor.of(last.id())
                : Cursor.of(last.issueDate(), last.id());
    }

    private Statement query(Wanted wanted, PageRequest page) {
        var tenant = tenants.current();
        if (wanted.state().isOfCharges()) {
            var charges = new Statement(
                    "select c.*, s.name as seller, p.name as payer from invoice_slot c " + NAMES.formatted("c")
                            + "where c.tenant_id = ? and c.state = ?",
                    tenant,
                    wanted.state().name());
            narrowed(charges, wanted, "c");
            page.after().ifPresent(last -> charges.and("c.id > ?", last.uuid(0)));
            return charges.end("order by c.id limit ?", page.fetch());
        }
        var notes = wanted.state() == ListState.CREDIT_NOTES;
        var documents = notes
                ? new Statement(NOTES, tenant)
                : new Statement(INVOICES, clock.instant().atOffset(ZoneOffset.UTC), tenant);
        narrowed(documents, wanted, notes ? "n" : "i");
        state(documents, wanted.state());
        var date = notes ? "n.issue_date" : "i.issue_date";
        var id = notes ? "n.id" : "i.id";
        page.after().ifPresent(last -> documents.after(last, date, id));
        return documents.end("order by %s desc, %s desc limit ?".formatted(date, id), page.fetch());
    }

    private static final String INVOICES =
            "select i.*, (i.standing = 'OPEN' and i.due_date < (? at time zone i.zone)::date)"
                    + " as late, s.name as seller, p.name as payer from invoice i " + NAMES.formatted("i")
                    + "where i.tenant_id = ?";
    private static final String NOTES =
            "select n.id, n.invoice_id, n.number, n.issue_date, n.currency, n.gross, i.case_id,"
                    + " i.seller_id, i.payer_id, s.name as seller, p.name as payer from credit_note n"
                    + " join invoice i on i.id = n.invoice_id " + NAMES.formatted("i") + "where n.tenant_id = ?";

    private void state(Statement statement, ListState state) {
        switch (state) {
            case OPEN, SETTLED, CANCELLED -> statement.and("i.standing = ?", state.name());
            case OVERDUE -> statement.overdue(clock.instant());
            default -> {}
        }
    }

    private void narrowed(Statement statement, Wanted wanted, String of) {
        var charges = of.equals("c");
        statement.visible(visibility.reader(), charges ? "c.seller_id" : SELLS, charges ? "c.payer_id" : BUYS);
        var caseId = wanted.caseId();
        if (caseId != null && charges) {
            statement.and("c.case_id = ?", caseId);
        } else if (caseId != null) {
            statement.and(
                    "(i.case_id = ? or i.id in (select invoice_id from billed_case where case_id = ?))",
                    caseId,
                    caseId);
        }
        statement.found(tenants.current(), of + ".id", wanted.parsed());
    }

    /** How many there are in each state. */
    public Map<ListState, Long> counts(Wanted wanted) {
        var counts = new EnumMap<ListState, Long>(ListState.class);
        count("select i.standing, count(*) from invoice i where i.tenant_id = ?", wanted, "i", counts);
        counts.put(
                ListState.ALL,
                counts.values().stream().mapToLong(Long::longValue).sum());
        count("""
                select 'CREDIT_NOTES', count(*) from credit_note n join invoice i on i.id = n.invoice_id
                where n.tenant_id = ?""", wanted, "n", counts);
        count("""
                select c.state, count(*) from invoice_slot c
                where c.tenant_id = ? and c.state in ('BLOCKED', 'WAITING', 'HELD')""", wanted, "c", counts);
        var overdue =
                new Statement("select 'OVERDUE', count(*) from invoice i where i.tenant_id = ?", tenants.current());
        narrowed(overdue, wanted, "i");
        count(overdue.overdue(clock.instant()), counts);
        return counts;
    }

    private void count(String query, Wanted wanted, String of, Map<ListState, Long> counts) {
        var statement = new Statement(query, tenants.current());
        narrowed(statement, wanted, of);
        count(of.equals("n") ? statement : statement.end("group by 1"), counts);
    }

    private void count(Statement statement, Map<ListState, Long> counts) {
        database.run(connection -> {
            try (var prepared = statement.on(connection);
                    var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    counts.put(ListState.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
        });
    }

    private static List<FoundDocument> read(ResultSet rows, ListState state) throws SQLException {
        var found = new ArrayList<FoundDocument>();
        while (rows.next()) {
            found.add(
                    state.isOfCharges()
                            ? FoundRows.charge(rows)
                            : state == ListState.CREDIT_NOTES ? FoundRows.note(rows) : FoundRows.invoice(rows));
        }
        return found;
    }
}
