package io.closeout.report.evidence;

import io.closeout.kit.sql.Database;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A few photos of some reports, in the sight of who asks as {@link ShowPhotos} decides it, with one statement. */
@ApplicationScoped
public class LastPhotos {

    private static final int MOST_PER_REPORT = 4;

    private static final String SQL = """
            select report_id, report_number, sha256, kind from (
                select p.report_id, r.report_number, p.sha256, p.kind, array_position(?, p.report_id) as place,
                    row_number() over (partition by p.report_id order by p.document_id) as number
                from photo p join report r on r.id = p.report_id
                where p.report_id = any (?)
                    and (?::uuid is null or r.performer_id = ? or position(p.sha256 in r.content) > 0)) shown
            where number <= ? order by place, number""";

    private final Database database;
    private final Reach reach;

    LastPhotos(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /** The small copy of a photo, and the larger one behind it. */
    public record Thumbnail(UUID reportId, String reportNumber, String kind, String href) {

        /** For pages. */
        public String small() {
            return href + "?size=thumbnail";
        }
    }

    /** @param reports that the reader may see; the photos come in their order */
    public List<Thumbnail> of(List<UUID> reports) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(SQL)) {
                var ids = connection.createArrayOf("uuid", reports.toArray());
                query.setArray(1, ids);
                query.setArray(2, ids);
                query.setObject(3, reach.onlyParty().orElse(null));
                query.setObject(4, reach.onlyParty().orElse(null));
                query.setInt(5, MOST_PER_REPORT);
                return read(query);
            }
        });
    }

    private static List<Thumbnail> read(PreparedStatement query) throws SQLException {
        var photos = new ArrayList<Thumbnail>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var report = rows.getObject(1, UUID.class);
                photos.add(new Thumbnail(
                        report,
                        rows.getString(2),
                        rows.getString(4),
                        "/api/reports/%s/photos/%s".formatted(report, rows.getString(3))));
            }
        }
        return photos;
    }
}
