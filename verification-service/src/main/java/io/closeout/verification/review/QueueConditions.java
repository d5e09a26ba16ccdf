package io.closeout.verification.review;

import io.closeout.verification.review.QueueFilter.ClockState;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A filter as conditions of a statement, each with its values in place. */
final class QueueConditions {

    /** Of the clocks of a case at most one runs. */
    static final String TABLES =
            " from verification v" + " left join answer_clock c on c.case_id = v.case_id and c.state = 'RUNNING'";

    /** What falls due first comes first; where no clock runs, what has waited longest. */
    static final String KEY = "(coalesce(c.due_at, 'infinity'), v.waiting_since, v.case_id)";

    private final StringBuilder text = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    private QueueConditions() {}

    /**
     * The parties that the filter looks for by name, as ids.
     *
     * @param payers empty when nobody is looked for; an empty set when nobody has such a name
     */
    record Parties(Optional<Set<UUID>> payers, Optional<Set<UUID>> stations) {

        static final Parties ANY = new Parties(Optional.empty(), Optional.empty());
    }

    static QueueConditions of(QueueFilter filter, Parties parties, Clock clock) {
        var all = new QueueConditions();
        filter.state().ifPresent(state -> all.and("v.state = ?", state.name()));
        filter.severity().ifPresent(severity -> all.and("v.severity = ?", severity.name()));
        filter.performer().ifPresent(performer -> all.and("v.performer_id = ?", performer));
        filter.country().ifPresent(country -> all.and("v.country = ?", country));
        filter.currency().ifPresent(currency -> all.and("v.value_currency = ?", currency));
        filter.leastCents().ifPresent(least -> all.and("v.value_cents >= ?", least));
        filter.mostCents().ifPresent(most -> all.and("v.value_cents <= ?", most));
        filter.waitingDays()
                .filter(days -> days > 0)
                .ifPresent(days ->
                        all.and("v.waiting_since <= ?", at(clock.instant().minus(Duration.ofDays(days)))));
        filter.rule().ifPresent(rule -> all.and("""
                exists (select 1 from finding f
                    where f.case_id = v.case_id and f.report_version = v.report_version and f.rule_id = ?)""", rule));
        filter.clock().ifPresent(state -> all.clock(state, clock.instant()));
        parties.payers().ifPresent(ids -> all.and("(v.bill_to_id = any (?) or v.sponsor_id = any (?))", ids, ids));
        parties.stations().ifPresent(ids -> all.and("v.performer_id = any (?)", ids));
        return all;
    }

    private void clock(ClockState state, Instant now) {
        switch (state) {
            case OVERDUE -> and("c.due_at <= ?", at(now));
            case AT_RISK -> and("c.at_risk_at <= ? and c.due_at > ?", at(now), at(now));
        }
    }

    QueueConditions and(String condition, Object... more) {
        text.append(" and ").append(condition);
        values.addAll(List.of(more));
        return this;
    }

    /** The tables and the conditions. */
    String text() {
        return TABLES + text;
    }

    /** Fills the gaps in order. */
    int bind(PreparedStatement statement) throws SQLException {
        var place = 1;
        for (var value : values) {
            if (value instanceof Set<?> ids) {
                statement.setArray(place++, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            } else {
                statement.setObject(place++, value);
            }
        }
        return place;
    }

    /** The driver writes the greatest time as infinity. */
    static Object due(String cursor) {
        return cursor.equals(QueueRow.NEVER) ? OffsetDateTime.MAX : at(FilterValues.instant(cursor));
    }

    static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
