package io.closeout.kit.relay;

import io.closeout.kit.relay.RepublishResource.JobView;
import io.closeout.kit.sql.Database;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of restorations. */
@ApplicationScoped
class RepublishJobs {

    private static final String VIEW = "select id, topic, sent, total, requested_at, finished_at from republish_job";

    private final Database database;
    private final Ids ids;

    RepublishJobs(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Covers what is in the outbox now; what comes later is published as always. */
    JobView request(String topic, String actor) {
        var id = ids.next();
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into republish_job (id, topic, until_seq, total, requested_by)
                    select ?, ?, coalesce(max(seq), 0), count(*), ? from outbox where topic = ?""")) {
                statement.setObject(1, id);
                statement.setString(2, topic);
                statement.setString(3, actor);
                statement.setString(4, topic);
                statement.executeUpdate();
            }
        });
        return find(id);
    }

    List<JobView> latest() {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(VIEW + " order by requested_at desc limit 50")) {
                var found = new ArrayList<JobView>();
                while (rows.next()) {
                    found.add(of(rows));
                }
                return found;
            }
        });
    }

    private JobView find(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(VIEW + " where id = ?")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return of(row);
                }
            }
        });
    }

    private static JobView of(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getLong("sent"),
                row.getLong("total"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
