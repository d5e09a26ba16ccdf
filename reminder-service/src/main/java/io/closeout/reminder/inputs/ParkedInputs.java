package io.closeout.reminder.inputs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Headers;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What arrived and could not be taken in. A parked event is dealt with as far as the topic goes, but it may be the very
 * payment, so it holds reminders until a person has retried or discarded it.
 */
@ApplicationScoped
public class ParkedInputs {

    private final Database database;

    ParkedInputs(Database database) {
        this.database = database;
    }

    /** Those of the invoices of which something is parked. */
    public Set<UUID> ofInvoices(Collection<UUID> invoiceIds) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select distinct record_key from parked where state = 'OPEN' and topic = ? and record_key = any(?)")) {
                statement.setString(1, MoneyTopics.INVOICES);
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text", invoiceIds.stream().map(UUID::toString).toArray()));
                var parked = new HashSet<UUID>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        parked.add(UUID.fromString(rows.getString(1)));
                    }
                }
                return parked;
            }
        });
    }

    /** Whether a payment of the tenant is parked, or one that does not say whose it is. */
    public boolean anyPaymentOf(String tenant) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select exists (select from parked where state = 'OPEN' and topic = ?
                        and coalesce(headers ->> ?, ?) = ?)""")) {
                var whose = Base64.getEncoder().encodeToString(tenant.getBytes(UTF_8));
                statement.setString(1, MoneyTopics.PAYMENTS);
                statement.setString(2, Headers.TENANT_ID);
                statement.setString(3, whose);
                statement.setString(4, whose);
                try (var row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
