package io.closeout.kit.testapp;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.kit.inbox.RuleViolation;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Leaves a row per event, and refuses the reason {@link Withdrawals#POISON}. */
@ApplicationScoped
class RecordEffectWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final Database database;

    RecordEffectWhenReportWithdrawn(Database database) {
        this.database = database;
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("insert into effect values (?, ?, ?, ?)")) {
                statement.setObject(1, event.id());
                statement.setString(2, event.aggregateId());
                statement.setLong(3, event.aggregateVersion());
                statement.setString(4, event.tenantId());
                statement.executeUpdate();
            }
        });
        if (event.body().getReasonKey().equals(Withdrawals.POISON)) {
            throw new RefusedException();
        }
    }

    static class RefusedException extends RuntimeException implements RuleViolation {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("this reason is refused");
        }
    }
}
