package io.closeout.kit.csv;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files of the tenant at work that wait to be decided on, with their rows. All of it is done in the transaction of the
 * caller.
 */
public final class StagedFiles<F, R> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OLD_ROWS =
            "delete from {rows} where {fileId} in (select id from {files} where ordered_at < ?)";
    private static final String OLD_FILES =
            "delete from {files} where state not in ('{done}', 'REFUSED') and ordered_at < ?";
    private static final String KEEP =
            "insert into {rows} ({fileId}, tenant_id, {names}) select ?, ?, * from unnest({arrays})";
    private static final String CHANGE =
            "with job (job_id) as (values (?::uuid)) update {files} set {change} from job where id = job_id";

    private final StagingTable<F, R> table;
    private final Database database;
    private final Tenants tenants;

    public StagedFiles(StagingTable<F, R> table, Database database, Tenants tenants) {
        this.table = table;
        this.database = database;
        this.tenants = tenants;
    }

    /** Forgets a file that nobody decided on within a day, and of the others the rows. */
    public void forget(Instant now) {
        run(OLD_ROWS, statement -> statement.setObject(1, utc(now).minusDays(1)));
        run(OLD_FILES, statement -> statement.setObject(1, utc(now).minusDays(1)));
    }

    public void keep(UUID id, List<R> rows) {
        var names = table.columns().stream().map(StagingTable.Column::name).collect(joining(", "));
        var arrays = table.columns().stream()
                .map(column -> "?::" + column.type() + "[]")
                .collect(joining(", "));
        run(KEEP.replace("{names}", names).replace("{arrays}", arrays), statement -> {
            statement.setObject(1, id);
            statement.setString(2, tenants.current());
            for (var i = 0; i < table.columns().size(); i++) {
                statement.setArray(
                        i + 3,
                        statement
                                .getConnection()
                                .createArrayOf("text", texts(table.columns().get(i), rows)));
            }
        });
        change(id, "rows_read = rows_read + ?", statement -> statement.setInt(2, rows.size()));
    }

    private static <R> @Nullable Object[] texts(StagingTable.Column<R> column, List<R> rows) {
        return rows.stream()
                .map(row -> Objects.toString(column.value().apply(row), null))
                .toArray();
    }

    /** Nothing of a file with faults is kept. */
    public void refuse(UUID id, Faults faults, Instant now) {
        change(id, "state = 'REFUSED', fault_count = ?, faults = ?::jsonb, finished_at = ?", statement -> {
            statement.setInt(2, faults.count());
            statement.setString(3, json(faults.named()));
            statement.setObject(4, utc(now));
        });
        run("delete from {rows} where {fileId} = ?", statement -> statement.setObject(1, id));
    }

    /** @param filling puts the values of the change into the statement, from the second on */
    public void change(UUID id, String change, Filling filling) {
        run(CHANGE.replace("{change}", change), statement -> {
            statement.setObject(1, id);
            filling.of(statement);
        });
    }

    public Optional<F> find(UUID id) {
        return select("where id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** So that nobody else finishes it at the same time. */
    public Optional<F> findLocked(UUID id) {
        return select("where id = ? for update", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** @param which what follows the table in SQL */
    public List<F> select(String which, Filling filling) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(text("select * from {files} ") + which)) {
                filling.of(statement);
                var found = new ArrayList<F>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(table.reader().read(rows));
                    }
                }
                return found;
            }
        });
    }

    /** The faults of a file. */
    public static List<Fault> faults(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString("faults"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(List<Fault> faults) {
        try {
            return JSON.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Filling filling) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(text(sql))) {
                filling.of(statement);
                statement.executeUpdate();
            }
        });
    }

    private String text(String sql) {
        return sql.replace("{files}", table.files())
                .replace("{rows}", table.rows())
                .replace("{fileId}", table.fileId())
                .replace("{done}", table.done());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Puts values into a statement. */
    @FunctionalInterface
    public interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }
}
