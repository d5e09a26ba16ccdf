package io.closeout.invoicing.tax;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Where work was done in the eyes of the office, of the current tenant. */
@ApplicationScoped
class StatedPlaces {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final CurrentActor actor;

    StatedPlaces(Database database, Tenants tenants, Clock clock, CurrentActor actor) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.actor = actor;
    }

    /** Whether anything was said at all. */
    boolean any() {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select exists (select from stated_place where tenant_id = ?)")) {
                statement.setString(1, tenants.current());
                try (var rows = statement.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        });
    }

    Optional<StatedPlace> of(UUID subjectId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select territory, reason, recorded_at, recorded_by from stated_place
                    where tenant_id = ? and subject_id = ?""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, subjectId);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new StatedPlace(
                                    subjectId,
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getTimestamp(3).toInstant(),
                                    rows.getString(4)))
                            : Optional.empty();
                }
            }
        });
    }

    StatedPlace keep(UUID subjectId, String territory, String reason) {
        var place = new StatedPlace(subjectId, territory, reason, clock.instant(), actor.actor());
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into stated_place (tenant_id, subject_id, territory, reason, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, subject_id) do update set territory = excluded.territory,
                        reason = excluded.reason, recorded_at = excluded.recorded_at,
                        recorded_by = excluded.recorded_by""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, subjectId);
                statement.setString(3, territory);
                statement.setString(4, reason);
                statement.setTimestamp(5, Timestamp.from(place.recordedAt()));
                statement.setString(6, place.recordedBy());
                statement.executeUpdate();
            }
        });
        return place;
    }
}
