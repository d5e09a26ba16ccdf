package io.closeout.invoicing.tax;

import io.closeout.invoicing.tax.VatRates.Rate;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** VAT rates that an installation added at run time, of the current tenant. */
@ApplicationScoped
class OwnVatRates {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final CurrentActor actor;

    OwnVatRates(Database database, Tenants tenants, Clock clock, CurrentActor actor) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.actor = actor;
    }

    List<Rate> all() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select country, valid_from, percent, source from vat_rate where tenant_id = ?")) {
                statement.setString(1, tenants.current());
                var found = new ArrayList<Rate>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Rate(
                                rows.getString(1),
                                VatRates.bundled().isInEu(rows.getString(1)),
                                rows.getObject(2, LocalDate.class),
                                rows.getBigDecimal(3).stripTrailingZeros(),
                                rows.getString(4),
                                "own"));
                    }
                }
                return found;
            }
        });
    }

    void keep(List<Rate> rates) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into vat_rate (tenant_id, country, valid_from, percent, source, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, country, valid_from) do update set percent = excluded.percent,
                        source = excluded.source, recorded_at = excluded.recorded_at,
                        recorded_by = excluded.recorded_by""")) {
                statement.setString(1, tenants.current());
                statement.setTimestamp(6, Timestamp.from(clock.instant()));
                statement.setString(7, actor.actor());
                for (var rate : rates) {
                    statement.setString(2, rate.country());
                    statement.setObject(3, rate.validFrom());
                    statement.setBigDecimal(4, rate.percent());
                    statement.setString(5, rate.source());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
