package io.closeout.invoicing.tax;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reference rates that were imported, of the current tenant. Nothing is fetched from a network. */
@ApplicationScoped
public class ExchangeRates {

    /** The longest pause between two days of publication, holidays included. */
    private static final int OLDEST_DAYS = 10;

    private static final int DECIMALS = 8;

    /** @param rate one unit of the first currency in the other, eight decimals */
    public record Rate(BigDecimal rate, LocalDate day, String source) {}

    /** A published rate: one unit of base in units of currency. */
    public record Quote(String base, String currency, LocalDate day, BigDecimal rate, String source) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final CurrentActor actor;

    ExchangeRates(Database database, Tenants tenants, Clock clock, CurrentActor actor) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * The rate of that day, or the last that was published before it (Directive 2006/112/EC art. 91 (2)); empty where the
     * last one is older than any pause between two publications.
     */
    public Optional<Rate> on(String from, String to, LocalDate day) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select a.rate, b.rate, a.day, b.source, a.source
                    from exchange_rate a join exchange_rate b
                        on b.tenant_id = a.tenant_id and b.base = a.base and b.day = a.day
                    where a.tenant_id = ? and a.currency = ? and b.currency = ? and a.day between ? and ?
                    order by a.day desc, (a.base = 'EUR') desc, a.base limit 1""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, from);
                statement.setString(3, to);
                statement.setObject(4, day.minusDays(OLDEST_DAYS));
                statement.setObject(5, day);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Rate(
                                    row.getBigDecimal(2).divide(row.getBigDecimal(1), DECIMALS, HALF_UP),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4)))
                            : Optional.empty();
                }
            }
        });
    }

    /** What was published on the last day there is. */
    public List<Quote> latest() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select base, currency, day, rate, source from exchange_rate
                    where tenant_id = ? and base <> currency
                        and day = (select max(day) from exchange_rate where tenant_id = ?)
                    order by base, currency""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, tenants.current());
                var found = new ArrayList<Quote>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Quote(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getObject(3, LocalDate.class),
                                rows.getBigDecimal(4),
                                rows.getString(5)));
                    }
                }
                return found;
            }
        });
    }

    /** Each quote, and the base at the rate of 1. A rate that was published anew replaces the one it corrects. */
    void keep(List<Quote> quotes) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into exchange_rate (tenant_id, base, currency, day, rate, source, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, currency, day, base) do update set rate = excluded.rate,
                        source = excluded.source, recorded_at = excluded.recorded_at,
                        recorded_by = excluded.recorded_by""")) {
                statement.setString(1, tenants.current());
                statement.setTimestamp(7, Timestamp.from(clock.instant()));
                statement.setString(8, actor.actor());
                for (var quote : quotes) {
                    statement.setString(2, quote.base());
                    statement.setString(3, quote.currency());
                    statement.setObject(4, quote.day());
                    statement.setBigDecimal(5, quote.rate());
                    statement.setString(6, quote.source());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
