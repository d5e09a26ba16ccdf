package io.closeout.verification.history;

import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.history.Past.SamePhoto;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pictures of reports, found again by their bytes and by how they look. */
@ApplicationScoped
class Photos {

    // Lateral, so that every probe is a look-up in an index: as a plain join the planner reads the whole table.
    private static final String SAME_BYTES = """
            select mine.case_id, mine.document_id, other.case_id, other.report_number, 0 as bits, other.seq
            from photo mine cross join lateral (
                select * from photo before
                where before.sha256 = mine.sha256 and before.seq < mine.seq and before.case_id <> mine.case_id
                order by before.seq limit 1) other
            where mine.case_id = any(?)""";

    // Of all that share a band only the newest are compared: a common look must not make every photo dear.
    private static final String LOOKS_ALIKE = """
            select mine.case_id, mine.document_id, other.case_id, other.report_number, other.bits, other.seq
            from photo mine cross join unnest(?::int[]) as probe (mask) cross join lateral (
                select * from (
                    select before.*, bit_count((before.look # mine.look)::bit(64)) as bits from photo before
                    where before.band_%1$d = mine.band_%1$d # probe.mask and before.seq < mine.seq
                        and before.case_id <> mine.case_id
                    order by before.seq desc limit 30) newest
                where bits <= ? order by bits, seq limit 1) other
            where mine.case_id = any(?) and mine.look is not null""";

    private final Database database;
    private final Tenants tenants;

    Photos(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Row(ReportSigned report, Attachment photo) {

        @Nullable
        Long look() {
            var hash = photo.getPerceptualHash();
            return hash != null && PhotoBands.tells(hash) ? hash : null;
        }

        @Nullable
        Integer band(int band) {
            var look = look();
            return look == null ? null : PhotoBands.band(look, band);
        }
    }

    /** A photo of another report. */
    record Alike(UUID documentId, UUID otherCase, SamePhoto photo) {}

    /** With one statement; what is there already keeps its place in line. */
    void enter(Collection<ReportSigned> reports) {
        var rows = reports.stream()
                .flatMap(report -> report.getAttachments().stream().map(photo -> new Row(report, photo)))
                .toList();
        if (!rows.isEmpty()) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement("""
                        insert into photo (tenant_id, case_id, document_id, report_number, sha256, look, band_0, band_1, band_2)
                        select ?, case_id, document_id, number, sha256, look, band_0, band_1, band_2
                        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bigint[], ?::int[], ?::int[], ?::int[])
                            with ordinality as r (case_id, document_id, number, sha256, look, band_0, band_1, band_2, place)
                        order by place
                        on conflict do nothing""")) {
                    statement.setString(1, tenants.current());
                    fill(statement, rows);
                    statement.executeUpdate();
                }
            });
        }
    }

    private static void fill(PreparedStatement statement, List<Row> rows) throws SQLException {
        SqlArrays.set(statement, 2, "uuid", rows, row -> row.report().getCaseId());
        SqlArrays.set(statement, 3, "uuid", rows, row -> row.photo().getDocumentId());
        SqlArrays.set(statement, 4, "text", rows, row -> row.report().getReportNumber());
        SqlArrays.set(
                statement, 5, "bytea", rows, row -> row.photo().getSha256().bytes());
        SqlArrays.set(statement, 6, "int8", rows, Row::look);
        for (var band = 0; band < PhotoBands.BANDS; band++) {
            var one = band;
            SqlArrays.set(statement, 7 + band, "int4", rows, row -> row.band(one));
        }
    }

    /** Per photo the likest one that came in before; with two statements. */
    Map<UUID, List<Alike>> alike(Collection<UUID> caseIds) {
        return database.with(connection -> {
            var best = new HashMap<Place, Alike>();
            try (var statement = connection.prepareStatement(SAME_BYTES + " order by other.seq")) {
                SqlArrays.set(statement, 1, "uuid", caseIds);
                read(statement, best);
            }
            try (var statement = connection.prepareStatement(looksAlike())) {
                for (var band = 0; band < PhotoBands.BANDS; band++) {
                    SqlArrays.set(statement, 3 * band + 1, "int4", PhotoBands.masks(band));
                    statement.setInt(3 * band + 2, PhotoBands.RECALLED);
                    SqlArrays.set(statement, 3 * band + 3, "uuid", caseIds);
                }
                read(statement, best);
            }
            var byCase = new HashMap<UUID, List<Alike>>();
            best.forEach((place, alike) -> byCase.computeIfAbsent(place.caseId(), one -> new ArrayList<>())
                    .add(alike));
            return byCase;
        });
    }

    private static String looksAlike() {
        var bands = new ArrayList<String>();
        for (var band = 0; band < PhotoBands.BANDS; band++) {
            bands.add(LOOKS_ALIKE.formatted(band));
        }
        return String.join(" union all ", bands) + " order by bits, seq";
    }

    private record Place(UUID caseId, UUID documentId) {}

    private static void read(PreparedStatement statement, Map<Place, Alike> best) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var place = new Place(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                best.putIfAbsent(place, alike(place, rows));
            }
        }
    }

    private static Alike alike(Place place, ResultSet row) throws SQLException {
        return new Alike(
                place.documentId(), row.getObject(3, UUID.class), new SamePhoto(row.getString(4), row.getInt(5)));
    }

    /** All of a case but what the report still has. */
    void keepOnly(ReportSigned report) {
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from photo where case_id = ? and document_id <> all(?)")) {
                statement.setObject(1, report.getCaseId());
                SqlArrays.set(statement, 2, "uuid", report.getAttachments(), Attachment::getDocumentId);
                statement.executeUpdate();
            }
        });
    }
}
