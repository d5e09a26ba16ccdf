package io.closeout.invoicing.backtest;

import static io.closeout.invoicing.backtest.PastCharges.array;

import io.closeout.invoicing.backtest.Replay.Change;
import io.closeout.invoicing.backtest.Replay.Place;
import io.closeout.invoicing.backtest.Replay.Sum;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what a step of a back-test found: changes and sums. */
@ApplicationScoped
class Results {

    private static final String SUMS = """
            insert into price_back_test_sum as t
                (back_test_id, tenant_id, station_id, kind, currency, charges, billed, drafted)
            select ?, ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::numeric[], ?::numeric[])
            order by 3, 4, 5
            on conflict (back_test_id, station_id, kind, currency) do update set
                charges = t.charges + excluded.charges, billed = t.billed + excluded.billed,
                drafted = t.drafted + excluded.drafted""";

    private static final String CHANGES = """
            insert into price_back_test_change (back_test_id, tenant_id, position, case_id, station_id, country,
                service_to, currency, billed, drafted, reason)
            select ?, ?, ? + o, c, s, l, d, u, b, n, r
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::numeric[], ?::numeric[], ?::text[])
                with ordinality as t (c, s, l, d, u, b, n, r, o)""";

    private final Database database;
    private final Tenants tenants;

    Results(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param before how many changes there are already */
    void add(UUID test, Replay.Step step, long before) {
        database.run(connection -> {
            sums(connection, test, step.sums());
            changes(connection, test, step.changes(), before);
        });
    }

    // In the order of their keys, so that two steps would wait for each other in one direction.
    private void sums(Connection connection, UUID test, Map<Place, Sum> sums) throws SQLException {
        var rows = List.copyOf(sums.entrySet());
        try (var upsert = connection.prepareStatement(SUMS)) {
            upsert.setObject(1, test);
            upsert.setString(2, tenants.current());
            upsert.setArray(
                    3, array(connection, "uuid", rows, row -> row.getKey().station()));
            upsert.setArray(
                    4, array(connection, "text", rows, row -> row.getKey().kind()));
            upsert.setArray(
                    5, array(connection, "text", rows, row -> row.getKey().currency()));
            upsert.setArray(
                    6, array(connection, "bigint", rows, row -> row.getValue().charges()));
            upsert.setArray(
                    7, array(connection, "numeric", rows, row -> row.getValue().billed()));
            upsert.setArray(
                    8, array(connection, "numeric", rows, row -> row.getValue().drafted()));
            upsert.executeUpdate();
        }
    }

    private void changes(Connection connection, UUID test, List<Change> changes, long before) throws SQLException {
        try (var insert = connection.prepareStatement(CHANGES)) {
            var charges = changes.stream().map(Change::charge).toList();
            insert.setObject(1, test);
            insert.setString(2, tenants.current());
            insert.setLong(3, before);
            insert.setArray(4, array(connection, "uuid", charges, BilledCharge::caseId));
            insert.setArray(5, array(connection, "uuid", charges, BilledCharge::sellerId));
            insert.setArray(6, array(connection, "text", charges, BilledCharge::country));
            insert.setArray(7, array(connection, "date", charges, BilledCharge::serviceTo));
            insert.setArray(
                    8, array(connection, "text", charges, one -> one.net().currencyCode()));
            insert.setArray(
                    9, array(connection, "numeric", charges, one -> one.net().amount()));
            insert.setArray(10, array(connection, "numeric", changes, Change::drafted));
            insert.setArray(11, array(connection, "text", changes, Change::reason));
            insert.executeUpdate();
        }
    }
}
