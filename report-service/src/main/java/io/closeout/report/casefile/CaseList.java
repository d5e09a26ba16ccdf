package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.report.casefile.CaseItem.Amounts;
import io.closeout.report.casefile.CaseItem.PartyRef;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages through cases, newest signature first, with three statements whatever the size of the page. */
@ApplicationScoped
class CaseList {

    static final String COLUMNS = """
            id, report_number, stage, stage_since, next_actor, next_actor_id, next_action_key, next_date, overdue,
            performer_id, bill_to_id, sponsor_id, asset_model, asset_serial, intervention_type, signed_at""";

    private static final String PAGE = """
            select %s from case_file where (signed_at, id) < (?, ?) and %s order by signed_at desc, id desc limit ?""";
    private static final String COUNT = "select count(*) from (select from case_file where %s limit %d) counted";

    /** Beyond, a list says "more than". */
    static final int MOST_COUNTED = 10_000;

    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LARGEST = new UUID(-1, -1);

    private final Database database;
    private final PartyNames names;
    private final Reach reach;
    private final Clock clock;

    CaseList(Database database, PartyNames names, Reach reach, Clock clock) {
        this.database = database;
        this.names = names;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    PageView<CaseItem> of(CaseFilter filter, PageRequest page) {
        var conditions = conditions(filter);
        var bare = database.with(connection -> {
            try (var query = connection.prepareStatement(PAGE.formatted(COLUMNS, conditions.sql()))) {
                var after = page.after();
                query.setObject(
                        1, after.map(key -> key.instant(0)).orElse(AFTER_ALL).atOffset(ZoneOffset.UTC));
                query.setObject(2, after.map(key -> key.uuid(1)).orElse(LARGEST));
                query.setInt(conditions.bind(query, 3), page.fetch());
                return read(query);
            }
        });
        return PageView.of(bare, page, item -> Cursor.of(item.signedAt(), item.caseId()))
                .map(complete(bare)::of);
    }

    /** How many there are, up to one more than {@link #MOST_COUNTED}. */
    @Transactional
    long count(CaseFilter filter) {
        var conditions = conditions(filter);
        return database.with(connection -> {
            try (var query = connection.prepareStatement(COUNT.formatted(conditions.sql(), MOST_COUNTED + 1))) {
                conditions.bind(query, 1);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    private Conditions conditions(CaseFilter filter) {
        return filter.addTo(Conditions.inReach("report_number is not null", reach), clock.instant());
    }

    static List<CaseItem> read(PreparedStatement query) throws SQLException {
        var items = new ArrayList<CaseItem>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                items.add(item(new Row(rows)));
            }
        }
        return items;
    }

    static CaseItem item(Row row) throws SQLException {
        return new CaseItem(
                sure(row.uuid()),
                sure(row.text()),
                CaseStage.valueOf(sure(row.text())),
                sure(row.instant()),
                NextActor.valueOf(sure(row.text())),
                row.uuid(),
                row.text(),
                row.date(),
                row.flag(),
                new PartyRef(sure(row.uuid()), null),
                new PartyRef(sure(row.uuid()), null),
                sponsor(row.uuid()),
                row.text(),
                row.text(),
                sure(row.text()),
                sure(row.instant()),
                List.of());
    }

    private static @Nullable PartyRef sponsor(@Nullable UUID id) {
        return id == null ? null : new PartyRef(id, null);
    }

    Completion complete(List<CaseItem> items) {
        var parties = items.stream()
                .flatMap(item -> Stream.of(item.performer(), item.billTo(), item.sponsor()))
                .filter(Objects::nonNull)
                .map(PartyRef::id)
                .distinct()
                .toList();
        return new Completion(names.of(parties), amounts(items));
    }

    private Map<UUID, List<Amounts>> amounts(List<CaseItem> items) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select case_id, currency, sum(billed), sum(credited), sum(paid), sum(open) from case_invoice
                    where case_id = any (?) and currency is not null group by case_id, currency order by currency""")) {
                var ids = items.stream().map(CaseItem::caseId).toArray();
                query.setArray(1, connection.createArrayOf("uuid", ids));
                return amounts(query.executeQuery());
            }
        });
    }

    private static Map<UUID, List<Amounts>> amounts(ResultSet rows) throws SQLException {
        var amounts = new HashMap<UUID, List<Amounts>>();
        while (rows.next()) {
            var row = new Row(rows);
            amounts.computeIfAbsent(sure(row.uuid()), id -> new ArrayList<>())
                    .add(new Amounts(
                            sure(row.text()),
                            sure(row.decimal()),
                            sure(row.decimal()),
                            sure(row.decimal()),
                            sure(row.decimal())));
        }
        return amounts;
    }
}
