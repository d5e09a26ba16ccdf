package io.closeout.verification.review;

import io.closeout.kit.http.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case as the queue lists it. */
record QueueRow(
        UUID caseId,
        long version,
        String reportNumber,
        int reportVersion,
        Parties parties,
        @Nullable String country,
        @Nullable Long valueCents,
        @Nullable String valueCurrency,
        String state,
        @Nullable String reviewCause,
        @Nullable String severity,
        Instant signedAt,
        Instant waitingSince,
        @Nullable Due due) {

    static final String COLUMNS = """
            v.case_id, v.row_version, v.report_number, v.report_version, v.performer_id, v.bill_to_id, v.sponsor_id,
            v.country, v.value_cents, v.value_currency, v.state, v.review_cause, v.severity, v.signed_at,
            v.waiting_since, c.at_risk_at, c.due_at""";

    /** In a cursor, where no clock runs. */
    static final String NEVER = "never";

    /** The clock that runs for the case. */
    record Due(Instant atRiskAt, Instant at) {}

    /** Who did the work and who pays. */
    record Parties(
            UUID performerId,
            @Nullable UUID billToId,
            @Nullable UUID sponsorId) {

        Stream<UUID> all() {
            return Stream.of(performerId, billToId, sponsorId).filter(java.util.Objects::nonNull);
        }
    }

    static QueueRow of(ResultSet row) throws SQLException {
        return new QueueRow(
                row.getObject("case_id", UUID.class),
                row.getLong("row_version"),
                row.getString("report_number"),
                row.getInt("report_version"),
                new Parties(
                        row.getObject("performer_id", UUID.class),
                        row.getObject("bill_to_id", UUID.class),
                        row.getObject("sponsor_id", UUID.class)),
                row.getString("country"),
                row.getObject("value_cents", Long.class),
                row.getString("value_currency"),
                row.getString("state"),
                row.getString("review_cause"),
                row.getString("severity"),
                instant(row, "signed_at"),
                instant(row, "waiting_since"),
                row.getObject("due_at") == null ? null : new Due(instant(row, "at_risk_at"), instant(row, "due_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Cursor cursor() {
        return Cursor.of(due == null ? NEVER : due.at(), waitingSince, caseId);
    }
}
