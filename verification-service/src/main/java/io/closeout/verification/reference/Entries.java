package io.closeout.verification.reference;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.verification.reference.EntryTable.Key;
import io.closeout.verification.reference.EntryView.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries for people to look at, what is shipped and what the network says in one list. */
@ApplicationScoped
class Entries {

    private final Database database;
    private final EntryTable table;
    private final NetworkReference reference;

    Entries(Database database, EntryTable table, NetworkReference reference) {
        this.database = database;
        this.table = table;
        this.reference = reference;
    }

    /**
     * What is looked for.
     *
     * @param text part of a code or a name; of a serial number its beginning
     * @param on the day on which entries are in force
     */
    record Search(Kind kind, String text, LocalDate on) {

        boolean finds(String code, Map<String, String> values) {
            var wanted = text.toLowerCase(Locale.ROOT);
            return Stream.of(code, values.getOrDefault("name", ""))
                    .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /** By code. */
    PageView<EntryView> page(Search search, PageRequest page) {
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        var said = said(search, after, page.fetch());
        var all = Stream.concat(said.stream(), shipped(search, after))
                .sorted(Comparator.comparing(EntryView::code))
                .limit(page.fetch())
                .toList();
        return PageView.of(all, page, entry -> Cursor.of(entry.code()));
    }

    private Stream<EntryView> shipped(Search search, String after) {
        var candidates = reference.shipped().of(search.kind()).tailMap(after).entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(after) > 0)
                .filter(entry -> search.finds(entry.getKey(), entry.getValue()))
                .toList();
        var known = table.revisionsOf(candidates.stream()
                .map(entry -> new Key(search.kind(), entry.getKey()))
                .toList());
        return candidates.stream()
                .filter(entry -> Revision.inForce(
                                known.getOrDefault(new Key(search.kind(), entry.getKey()), List.of()), search.on())
                        .isEmpty())
                .map(entry -> EntryView.shipped(entry.getKey(), entry.getValue()));
    }

    private List<EntryView> said(Search search, String after, int most) {
        var bySerial = search.kind() == Kind.WARRANTIES;
        var sql = "select * from (select distinct on (code) %s from reference_entry where kind = ? and valid_from <= ?"
                + " and code > ? and code like ? order by code, valid_from desc, revision desc) newest"
                + " where code ilike ? or document ->> 'name' ilike ? order by code limit ?";
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql.formatted(EntryTable.COLUMNS))) {
                statement.setString(1, search.kind().name());
                statement.setObject(2, search.on());
                statement.setString(3, after);
                statement.setString(4, bySerial ? escaped(search.text()) + "%" : "%");
                statement.setString(5, "%" + escaped(search.text()) + "%");
                statement.setString(6, "%" + escaped(search.text()) + "%");
                statement.setInt(7, most);
                return views(statement);
            }
        });
    }

    private static List<EntryView> views(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<EntryView>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(EntryView.of(EntryTable.revision(rows)));
            }
        }
        return found;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** With its whole history; empty if nobody ever said anything about it. */
    Optional<EntryView> find(Kind kind, String code, LocalDate on) {
        var key = new Key(kind, code);
        var revisions = table.revisionsOf(List.of(key)).getOrDefault(key, List.of());
        var shipped = reference.shipped().entry(kind, code);
        if (revisions.isEmpty()) {
            return shipped.map(values -> EntryView.shipped(code, values));
        }
        var inForce = Revision.inForce(revisions, on).map(EntryView::of);
        return inForce.or(() -> shipped.map(values -> EntryView.shipped(code, values)))
                .or(() -> Optional.of(EntryView.of(revisions.getLast())))
                .map(view -> view.with(revisions.getLast().number(), history(revisions, shipped.orElse(null))));
    }

    @Transactional
    Optional<EntryView> findInTransaction(Kind kind, String code, LocalDate on) {
        return find(kind, code, on);
    }

    private static List<Change> history(List<Revision> revisions, @Nullable Map<String, String> shipped) {
        return revisions.stream()
                .map(revision -> {
                    var earlier = revisions.subList(0, revisions.indexOf(revision));
                    var before = Revision.inForce(earlier, revision.validFrom());
                    return new Change(
                            revision.number(),
                            revision.validFrom(),
                            revision.said().by(),
                            revision.said().at(),
                            revision.said().reason(),
                            before.isPresent() ? before.get().values() : shipped,
                            revision.values());
                })
                .sorted(Comparator.comparing(Change::version).reversed())
                .toList();
    }
}
