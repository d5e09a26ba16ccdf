package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTest.Extent;
import io.closeout.invoicing.money.Money;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what was billed, and reads it again in the order of the days, from where a cursor stands. */
@ApplicationScoped
public class PastCharges {

    // What was credited as a whole is not billed any more.
    private static final String WANTED = """
            from billed_charge b join invoice_slot s on s.id = b.slot_id and s.state in ('ISSUED', 'WAITING')
            where b.service_to between ? and ? and (?::uuid is null or b.seller_id = ?)
                and (?::text is null or b.country = ?)""";

    private static final String KEEP = """
            insert into billed_charge as b
                (tenant_id, slot_id, case_id, seller_id, country, service_to, currency, net, facts)
            select ?, * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                ?::numeric[], ?::text[])
            on conflict (slot_id) do update set seller_id = excluded.seller_id, country = excluded.country,
                service_to = excluded.service_to, currency = excluded.currency, net = excluded.net,
                facts = excluded.facts""";

    private final Database database;
    private final Tenants tenants;

    PastCharges(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Where a charge stands in the past. */
    record Key(LocalDate serviceTo, UUID slotId) {}

    /** In the transaction of their documents, with one statement. */
    public void keep(Collection<BilledCharge> charges) {
        if (charges.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var upsert = connection.prepareStatement(KEEP)) {
                upsert.setString(1, tenants.current());
                upsert.setArray(2, array(connection, "uuid", charges, BilledCharge::slotId));
                upsert.setArray(3, array(connection, "uuid", charges, BilledCharge::caseId));
                upsert.setArray(4, array(connection, "uuid", charges, BilledCharge::sellerId));
                upsert.setArray(5, array(connection, "text", charges, BilledCharge::country));
                upsert.setArray(6, array(connection, "date", charges, BilledCharge::serviceTo));
                upsert.setArray(
                        7, array(connection, "text", charges, one -> one.net().currencyCode()));
                upsert.setArray(
                        8,
                        array(connection, "numeric", charges, one -> one.net().amount()));
                upsert.setArray(
                        9, array(connection, "text", charges, one -> one.facts().json()));
                upsert.executeUpdate();
            }
        });
    }

    static <T> Array array(Connection connection, String type, Collection<T> from, Function<T, @Nullable Object> part)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(part).toArray());
    }

    long count(Extent extent) {
        return database.with(connection -> Values.read(
                        connection, "select count(*) " + WANTED, row -> row.getLong(1), parameters(extent))
                .getFirst());
    }

    /** At most so many after the cursor. */
    List<BilledCharge> next(Extent extent, @Nullable Key cursor, int limit) {
        var after = cursor == null ? new Key(extent.firstDay(), new UUID(0, 0)) : cursor;
        var values = new @Nullable Object[] {
            extent.firstDay(),
            extent.lastDay(),
            extent.station(),
            extent.station(),
            extent.country(),
            extent.country(),
            after.serviceTo(),
            after.slotId(),
            limit
        };
        return database.with(connection -> Values.read(
                connection,
                "select b.* " + WANTED
                        + " and (b.service_to, b.slot_id) > (?, ?) order by b.service_to, b.slot_id limit ?",
                PastCharges::of,
                values));
    }

    private static @Nullable Object[] parameters(Extent extent) {
        return new @Nullable Object[] {
            extent.firstDay(), extent.lastDay(), extent.station(), extent.station(), extent.country(), extent.country()
        };
    }

    private static BilledCharge of(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new BilledCharge(
                row.getObject("slot_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("country"),
                row.getObject("service_to", LocalDate.class),
                new Money(plain(row.getBigDecimal("net")), currency),
                BilledCharge.Facts.read(row.getString("facts")));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.stripTrailingZeros();
    }
}
