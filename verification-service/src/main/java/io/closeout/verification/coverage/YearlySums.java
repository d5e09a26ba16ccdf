package io.closeout.verification.coverage;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What all reports together have used up of the clauses that cap a year and one equipment. Rows are locked in sorted
 * order, so two chunks that meet here wait for each other but never crosswise.
 */
@ApplicationScoped
class YearlySums {

    private static final String IN_KEYS =
            " where (contract_id, equipment, year) in (select * from unnest(?::text[], ?::text[], ?::int[]))";

    private final Database database;
    private final Tenants tenants;

    YearlySums(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** One equipment under one contract in one calendar year. */
    record Key(String contractId, String equipment, int year) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::contractId)
                .thenComparing(Key::equipment)
                .thenComparing(Key::year);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Locks them until the transaction ends. */
    void lock(SortedSet<Key> keys) {
        if (!keys.isEmpty()) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement("""
                        insert into coverage_sum (tenant_id, contract_id, equipment, year, clause, quantity, money)
                        select ?, c, e, y, '', 0, 0 from unnest(?::text[], ?::text[], ?::int[]) with ordinality k(c, e, y, n)
                        order by n on conflict do nothing""")) {
                    statement.setString(1, tenants.current());
                    fill(statement, 2, keys);
                    statement.executeUpdate();
                }
                try (var statement = connection.prepareStatement("select 1 from coverage_sum" + IN_KEYS
                        + " and clause = '' order by contract_id, equipment, year for update")) {
                    fill(statement, 1, keys);
                    statement.execute();
                }
            });
        }
    }

    /** By clause; locks it. */
    Map<String, Used> of(Key key) {
        lock(new TreeSet<>(List.of(key)));
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select clause, quantity, money from coverage_sum"
                    + " where contract_id = ? and equipment = ? and year = ? and clause <> ''")) {
                statement.setString(1, key.contractId());
                statement.setString(2, key.equipment());
                statement.setInt(3, key.year());
                var used = new HashMap<String, Used>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        used.put(rows.getString(1), new Used(rows.getBigDecimal(2), rows.getBigDecimal(3)));
                    }
                }
                return used;
            }
        });
    }

    /** Adds what a report uses up, or takes it back where the amounts are negative. */
    void add(Key key, Map<String, Used> more) {
        more.forEach((clause, used) -> database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into coverage_sum as s (tenant_id, contract_id, equipment, year, clause, quantity, money)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, contract_id, equipment, year, clause)
                    do update set quantity = s.quantity + excluded.quantity, money = s.money + excluded.money""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, key.contractId());
                statement.setString(3, key.equipment());
                statement.setInt(4, key.year());
                statement.setString(5, clause);
                statement.setBigDecimal(6, used.quantity());
                statement.setBigDecimal(7, used.money());
                statement.executeUpdate();
            }
        }));
    }

    private static void fill(PreparedStatement statement, int first, SortedSet<Key> keys) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(
                first,
                connection.createArrayOf(
                        "text", keys.stream().map(Key::contractId).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "text", keys.stream().map(Key::equipment).toArray()));
        statement.setArray(
                first + 2,
                connection.createArrayOf("int", keys.stream().map(Key::year).toArray()));
    }
}
