package io.closeout.report.signing;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The words of those who declined; that and when somebody declined outlives them. */
@ApplicationScoped
public class DeclineReasons {

    private final Database database;

    DeclineReasons(Database database) {
        this.database = database;
    }

    /** Forgets what was written for the party. */
    public void forget(UUID signerId) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update proposed_amendment set decline_reason = null
                    where signer_id = ? and decline_reason is not null""")) {
                update.setObject(1, signerId);
                update.executeUpdate();
            }
        });
    }
}
