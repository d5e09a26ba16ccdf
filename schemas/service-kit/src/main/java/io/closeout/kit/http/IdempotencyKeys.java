package io.closeout.kit.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers given under a key, kept in the transaction of the change they report. */
@ApplicationScoped
class IdempotencyKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final Clock clock;
    private final HttpSettings settings;

    IdempotencyKeys(DataSource database, Clock clock, HttpSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes the key until the transaction ends; false, without waiting, while another transaction holds it. */
    boolean lock(CallKey key) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            query.setString(1, key.lockName());
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    Optional<StoredAnswer> find(CallKey key) throws SQLException, IOException {
        var select = "select body_sha256, status, headers::text, response from idempotency_key"
                + " where tenant_id = ? and actor = ? and route = ? and key = ? and created_at > ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(select)) {
            var next = bind(query, key);
            query.setObject(next, oldest());
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new StoredAnswer(
                                rows.getBytes(1),
                                rows.getInt(2),
                                JSON.readValue(rows.getString(3), HEADERS),
                                rows.getBytes(4)))
                        : Optional.empty();
            }
        }
    }

    /** An expired row that was not cleaned up yet gives way. */
    void store(CallKey key, StoredAnswer answer) throws SQLException, IOException {
        var upsert = "insert into idempotency_key"
                + " (tenant_id, actor, route, key, body_sha256, status, headers, response, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (tenant_id, actor, route, key) do update"
                + " set (body_sha256, status, headers, response, created_at) ="
                + " row(excluded.body_sha256, excluded.status, excluded.headers, excluded.response, excluded.created_at)"
                + " where idempotency_key.created_at <= ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            var next = bind(statement, key);
            statement.setBytes(next++, answer.bodyHash());
            statement.setInt(next++, answer.status());
            statement.setString(next++, JSON.writeValueAsString(answer.headers()));
            statement.setBytes(next++, answer.body());
            statement.setObject(next++, now());
            statement.setObject(next, oldest());
            if (statement.executeUpdate() != 1) {
                throw new ProblemException(StandardProblems.STILL_RUNNING);
            }
        }
    }

    @Scheduled(every = "6h", delayed = "5m", identity = "forget-idempotency-keys")
    void forgetOnSchedule() throws SQLException {
        forgetExpired();
    }

    /** Deletes the keys of all tenants that are past their time and says how many. */
    int forgetExpired() throws SQLException {
        var housekeeping = "select set_config('closeout.tenant', 'none', true),"
                + " set_config('closeout.housekeeping', 'on', true)";
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var permission = connection.prepareStatement(housekeeping);
                    var delete = connection.prepareStatement("delete from idempotency_key where created_at <= ?")) {
                permission.execute();
                delete.setObject(1, oldest());
                var deleted = delete.executeUpdate();
                connection.commit();
                return deleted;
            } finally {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static int bind(PreparedStatement statement, CallKey key) throws SQLException {
        statement.setString(1, key.tenant());
        statement.setString(2, key.actor());
        statement.setString(3, key.route());
        statement.setString(4, key.key());
        return 5;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime oldest() {
        return now().minus(settings.idempotencyKeysLast());
    }
}
