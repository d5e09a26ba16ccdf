package io.closeout.kit.relay;

import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Opens the outbox's partitions some days ahead and drops those past keeping, whole days at a time. */
@ApplicationScoped
class OutboxDays {

    private static final Logger LOG = Logger.getLogger(OutboxDays.class);
    private static final int AHEAD = 3;

    private final Database database;
    private final RelaySettings settings;

    OutboxDays(Database database, RelaySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        turn();
    }

    @Scheduled(every = "6h", delayed = "6h")
    void turn() {
        try {
            database.run(connection -> {
                try (var statement = connection.prepareStatement(
                        "select outbox_open_days(?), outbox_drop_days_before(current_date - ?::int)")) {
                    statement.setInt(1, AHEAD);
                    statement.setInt(2, settings.keepDays());
                    statement.execute();
                }
            });
        } catch (DatabaseException e) {
            // Rows then go to the default partition, and the next turn tries again.
            LOG.warnf("the outbox's days were not turned: %s", e.getMessage());
        }
    }
}
