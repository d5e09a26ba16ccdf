package io.closeout.invoicing.tax;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that people looked up and wrote down, of the current tenant. Nothing is fetched. */
@ApplicationScoped
class RecordedVatChecks implements VatRegister {

    private static final String SELECT =
            "select id, party_id, vat_id, checked_on, answer, consultation_id, recorded_at, recorded_by from vat_check";

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final CurrentActor actor;
    private final Ids ids;

    RecordedVatChecks(Database database, Tenants tenants, Clock clock, CurrentActor actor, Ids ids) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.actor = actor;
        this.ids = ids;
    }

    @Override
    public Optional<VatCheck> latest(UUID partyId, String vatId) {
        return of(partyId).stream()
                .filter(check -> check.vatId().equals(bare(vatId)))
                .findFirst();
    }

    /** Those of a party, the latest first. */
    List<VatCheck> of(UUID partyId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SELECT
                    + " where tenant_id = ? and party_id = ? order by checked_on desc, recorded_at desc limit 100")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, partyId);
                var found = new ArrayList<VatCheck>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                }
                return found;
            }
        });
    }

    private static VatCheck read(ResultSet row) throws SQLException {
        return new VatCheck(
                row.getObject("id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("vat_id"),
                row.getObject("checked_on", LocalDate.class),
                VatCheck.Answer.valueOf(row.getString("answer")),
                row.getString("consultation_id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    VatCheck keep(UUID partyId, String vatId, LocalDate day, VatCheck.Answer answer, @Nullable String consultationId) {
        var check = new VatCheck(
                ids.next(), partyId, bare(vatId), day, answer, consultationId, clock.instant(), actor.actor());
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into vat_check (tenant_id, id, party_id, vat_id, checked_on, answer, consultation_id,
                        recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, check.id());
                statement.setObject(3, check.partyId());
                statement.setString(4, check.vatId());
                statement.setObject(5, check.checkedOn());
                statement.setString(6, check.answer().name());
                statement.setString(7, check.consultationId());
                statement.setTimestamp(8, Timestamp.from(check.recordedAt()));
                statement.setString(9, check.recordedBy());
                statement.executeUpdate();
            }
        });
        return check;
    }

    private static String bare(String vatId) {
        return vatId.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
    }
}
