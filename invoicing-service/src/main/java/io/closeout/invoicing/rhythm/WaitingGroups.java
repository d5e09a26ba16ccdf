package io.closeout.invoicing.rhythm;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be billed together, and what it came to when it began to wait. */
@ApplicationScoped
class WaitingGroups {

    /**
     * @param charges how many wait
     * @param lines of all of them
     * @param net sum without tax, as priced when they were approved
     * @param nextRun the day of the seller on which the first of them is due
     */
    record Waiting(
            UUID groupId,
            UUID sellerId,
            UUID payerId,
            @Nullable String seller,
            @Nullable String payer,
            GroupKey key,
            int charges,
            int lines,
            BigDecimal net,
            LocalDate firstWork,
            LocalDate lastWork,
            LocalDate nextRun) {}

    private static final String QUERY = """
            select g.id, g.seller_id, g.payer_id, g.group_key, count(*) charges, sum(w.lines) lines, sum(w.net) net,
                min(w.service_to) first_work, max(w.service_to) last_work, min(s.due_on) next_run,
                min(seller.name) seller, min(payer.name) payer
            from invoice_slot s
            join billing_group g on g.tenant_id = s.tenant_id and g.seller_id = s.seller_id
                and g.payer_id = s.payer_id and g.group_key = s.group_key
            join waiting_amount w on w.tenant_id = s.tenant_id and w.case_id = s.case_id
                and w.payer_id = s.payer_id and w.purpose = s.purpose
            left join party seller on seller.tenant_id = s.tenant_id and seller.party_id = s.seller_id
            left join party payer on payer.tenant_id = s.tenant_id and payer.party_id = s.payer_id
            where s.tenant_id = ? and s.state = 'WAITING' and s.queue = 'RUN' and (?::uuid is null or g.id = ?::uuid)
            group by g.id order by min(s.due_on), g.id limit ?""";

    private final Database database;
    private final Tenants tenants;

    WaitingGroups(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those that run next first. */
    List<Waiting> next(int limit) {
        return read(null, limit);
    }

    Optional<Waiting> of(UUID groupId) {
        return read(groupId, 1).stream().findFirst();
    }

    private List<Waiting> read(@Nullable UUID groupId, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(QUERY)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, groupId);
                statement.setObject(3, groupId);
                statement.setInt(4, limit);
                var found = new ArrayList<Waiting>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(waiting(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("payer_id", UUID.class),
                row.getString("seller"),
                row.getString("payer"),
                GroupKey.read(row.getString("group_key")),
                row.getInt("charges"),
                row.getInt("lines"),
                row.getBigDecimal("net"),
                row.getObject("first_work", LocalDate.class),
                row.getObject("last_work", LocalDate.class),
                row.getObject("next_run", LocalDate.class));
    }
}
