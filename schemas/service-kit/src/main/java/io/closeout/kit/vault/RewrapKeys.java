package io.closeout.kit.vault;

import io.closeout.kit.sql.Database;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * After the master key was changed, brings every person's key under the new one, network by network and batch by batch;
 * the old one can be taken away when the log says that nothing is left under it.
 */
@IfBuildProperty(name = "closeout.sealing", stringValue = "true")
@ApplicationScoped
class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);

    private final Database database;
    private final Vault vault;
    private final MasterKeys masterKeys;
    private final VaultSettings settings;

    RewrapKeys(Database database, Vault vault, MasterKeys masterKeys, VaultSettings settings) {
        this.database = database;
        this.vault = vault;
        this.masterKeys = masterKeys;
        this.settings = settings;
    }

    @Scheduled(
            every = "${closeout.vault.rewrap-every:1h}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        var count = rewrap();
        if (count > 0) {
            LOG.infof("%d keys of persons are under master key %s now, none under an older one", count, current());
        }
    }

    /** @return how many keys changed their wrap */
    int rewrap() {
        var count = 0;
        for (var some = batch(); some > 0; some = batch()) {
            count += some;
        }
        return count;
    }

    private int batch() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.with(connection -> {
                    permit(connection);
                    var old = old(connection);
                    try (var update = connection.prepareStatement("""
                    update person_key set master_key_id = ?, wrapped_key = ? where tenant_id = ? and party_id = ?""")) {
                        for (var key : old) {
                            var anew = vault.rewrapped(key);
                            update.setString(1, anew.masterKeyId());
                            update.setBytes(2, anew.wrapped());
                            update.setString(3, anew.tenantId());
                            update.setObject(4, anew.person());
                            update.addBatch();
                        }
                        update.executeBatch();
                    }
                    return old.size();
                }));
    }

    private static void permit(Connection connection) throws SQLException {
        try (var permission = connection.prepareStatement(
                "select set_config('closeout.tenant', 'none', true), set_config('closeout.housekeeping', 'on', true)")) {
            permission.execute();
        }
    }

    private List<WrappedKey> old(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select tenant_id, party_id, master_key_id, wrapped_key from person_key
                where wrapped_key is not null and (master_key_id < ? or master_key_id > ?) limit ? for update skip locked""")) {
            query.setString(1, current());
            query.setString(2, current());
            query.setInt(3, settings.rewrapAtOnce());
            var found = new ArrayList<WrappedKey>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new WrappedKey(
                            rows.getString(1), rows.getObject(2, UUID.class), rows.getString(3), rows.getBytes(4)));
                }
            }
            return found;
        }
    }

    private String current() {
        return masterKeys.current();
    }
}
