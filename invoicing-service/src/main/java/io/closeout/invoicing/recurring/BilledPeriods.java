package io.closeout.invoicing.recurring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The periods of agreements that came to be billed. A settled one is never written again. */
@ApplicationScoped
class BilledPeriods {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    BilledPeriods(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The latest first. */
    List<BilledPeriod> of(UUID agreementId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select first_day, last_day, state, invoice_id, reasons, since from agreement_period
                    where tenant_id = ? and agreement_id = ? order by first_day desc""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, agreementId);
                var found = new ArrayList<BilledPeriod>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(period(rows));
                    }
                }
                return found;
            }
        });
    }

    private static BilledPeriod period(ResultSet row) throws SQLException {
        var reasons = row.getString("reasons");
        return new BilledPeriod(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                BilledPeriod.State.valueOf(row.getString("state")),
                row.getObject("invoice_id", UUID.class),
                reasons == null ? List.of() : reasons(reasons),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    void issued(UUID agreementId, Period period, UUID invoiceId) {
        keep(agreementId, period, BilledPeriod.State.ISSUED, invoiceId, null);
    }

    void nothing(UUID agreementId, Period period) {
        keep(agreementId, period, BilledPeriod.State.NOTHING, null, null);
    }

    void blocked(UUID agreementId, Period period, List<Reason> reasons) {
        keep(agreementId, period, BilledPeriod.State.BLOCKED, null, text(reasons));
    }

    // Whoever writes a settled period a second time has billed it twice: that must fail, and roll the document back.
    private void keep(
            UUID agreementId,
            Period period,
            BilledPeriod.State state,
            @Nullable UUID invoiceId,
            @Nullable String reasons) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agreement_period as p (agreement_id, tenant_id, first_day, last_day, state, invoice_id,
                        reasons, since)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (agreement_id, first_day) do update set state = excluded.state,
                        invoice_id = excluded.invoice_id, reasons = excluded.reasons,
                        since = case when p.state = excluded.state then p.since else excluded.since end
                    where p.state = 'BLOCKED'""")) {
                statement.setObject(1, agreementId);
                statement.setString(2, tenants.current());
                statement.setObject(3, period.firstDay());
                statement.setObject(4, period.lastDay());
                statement.setString(5, state.name());
                statement.setObject(6, invoiceId);
                statement.setString(7, reasons);
                statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                if (statement.executeUpdate() == 0) {
                    throw new IllegalStateException(
                            "period %s of agreement %s is settled".formatted(period, agreementId));
                }
            }
        });
    }

    private static String text(List<Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Reason> reasons(String text) {
        try {
            return JSON.readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored reasons cannot be read", e);
        }
    }
}
