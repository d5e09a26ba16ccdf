package io.closeout.invoicing.performance;

import io.closeout.invoicing.freetext.FreeTexts;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stations contested, and what became of it. */
@ApplicationScoped
class Contests {

    private static final String COLUMNS = """
            id, statement_id, version, case_id, figure, reason_id, opened_by, opened_at, state, decided_by, decided_at,
            decided_reason_id""";

    private final Database database;
    private final Tenants tenants;
    private final FreeTexts texts;

    Contests(Database database, Tenants tenants, FreeTexts texts) {
        this.database = database;
        this.tenants = tenants;
        this.texts = texts;
    }

    /**
     * @param station under whose key the reason is sealed
     * @return false if this case was contested for this figure before; the caller then rolls back
     */
    boolean add(Contest contest, UUID station, String reason) {
        var reasonId = texts.keep(List.of(station), reason);
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into performance_contest (tenant_id, id, statement_id, version, case_id, figure, reason_id,
                        opened_by, opened_at, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict (statement_id, case_id, figure) do nothing""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, contest.id());
                statement.setObject(3, contest.statementId());
                statement.setInt(4, contest.version());
                statement.setObject(5, contest.caseId());
                statement.setString(6, contest.figure().key());
                statement.setObject(7, reasonId);
                statement.setString(8, contest.openedBy());
                statement.setObject(9, at(contest.openedAt()));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /**
     * The decision of one that is open.
     *
     * @param station under whose key its reason is sealed
     */
    void decide(UUID id, Contest.Decision decision, UUID station) {
        // A contest is decided also when its station was erased meanwhile.
        var reasonId = decision.reason() == null
                ? null
                : texts.keepIfAllowed(List.of(station), decision.reason()).orElse(null);
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update performance_contest set state = ?, decided_by = ?, decided_at = ?, decided_reason_id = ?
                    where id = ? and state = 'OPEN'""")) {
                statement.setString(1, decision.state().name());
                statement.setString(2, decision.by());
                statement.setObject(3, at(decision.at()));
                statement.setObject(4, reasonId);
                statement.setObject(5, id);
                statement.executeUpdate();
            }
        });
    }

    /** The open ones first, then the newest. */
    List<Contest> of(UUID statementId) {
        return find("statement_id = ? order by state <> 'OPEN', opened_at desc, id", statementId);
    }

    Optional<Contest> find(UUID statementId, UUID id) {
        return of(statementId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The figures from which each case was taken. */
    Map<UUID, EnumSet<Figure>> upheld(UUID statementId) {
        var figures = new HashMap<UUID, EnumSet<Figure>>();
        for (var contest : find("statement_id = ? and state = 'UPHELD'", statementId)) {
            figures.computeIfAbsent(contest.caseId(), id -> EnumSet.noneOf(Figure.class))
                    .add(contest.figure());
        }
        return figures;
    }

    private List<Contest> find(String condition, UUID value) {
        var found = database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select %s from performance_contest where %s".formatted(COLUMNS, condition))) {
                query.setObject(1, value);
                var rows = new ArrayList<Row>();
                try (var result = query.executeQuery()) {
                    while (result.next()) {
                        rows.add(new Row(
                                read(result),
                                result.getObject("reason_id", UUID.class),
                                result.getObject("decided_reason_id", UUID.class)));
                    }
                }
                return rows;
            }
        });
        var known = texts.of(found.stream()
                .flatMap(row -> Stream.of(row.reasonId(), row.decidedReasonId()))
                .filter(Objects::nonNull)
                .toList());
        return found.stream().map(row -> row.in(known)).toList();
    }

    /** A contest without its words, and where they are kept. */
    private record Row(
            Contest contest,
            @Nullable UUID reasonId,
            @Nullable UUID decidedReasonId) {

        Contest in(Map<UUID, String> texts) {
            return contest.saying(text(reasonId, texts), text(decidedReasonId, texts));
        }

        private static @Nullable String text(@Nullable UUID id, Map<UUID, String> texts) {
            return id == null ? null : texts.get(id);
        }
    }

    private static Contest read(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        var state = Contest.State.valueOf(row.getString("state"));
        return new Contest(
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                Figure.of(row.getString("figure")).orElseThrow(),
                null,
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                state,
                decidedAt == null
                        ? null
                        : new Contest.Decision(state, row.getString("decided_by"), decidedAt.toInstant(), null));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
