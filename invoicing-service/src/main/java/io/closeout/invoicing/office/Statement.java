package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Cursor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A query and its values. Every condition that has to find few rows among many is an equality or a range, which row
 * policies let reach an index.
 */
final class Statement {

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    Statement(String begin, Object... first) {
        text = new StringBuilder(begin);
        values.addAll(List.of(first));
    }

    Statement and(String condition, Object... some) {
        text.append(" and ").append(condition);
        values.addAll(List.of(some));
        return this;
    }

    Statement end(String end, Object... some) {
        text.append(' ').append(end);
        values.addAll(List.of(some));
        return this;
    }

    /** Each word is the beginning of a term of the document, or an amount on it. */
    Statement found(String tenant, String id, List<Wanted.Word> words) {
        for (var word : words) {
            var beginning = word.beginning();
            var amount = word.amount();
            var either = new ArrayList<String>();
            var used = new ArrayList<Object>();
            if (beginning != null) {
                either.add("select document_id from document_term where tenant_id = ? and term >= ? and term < ?");
                used.addAll(List.of(tenant, beginning, beginning + Character.MAX_VALUE));
            }
            if (amount != null) {
                either.add("select document_id from document_term where tenant_id = ? and term = ?");
                used.addAll(List.of(tenant, amount));
            }
            and("%s in (%s)".formatted(id, String.join(" union all ", either)), used.toArray());
        }
        return this;
    }

    Statement visible(Visibility.Reader reader, String sold, String bought) {
        if (reader.all()) {
            return this;
        }
        var party = reader.party();
        return party == null ? and("false") : and("? in (" + (reader.sells() ? sold : bought) + ")", party);
    }

    /** Past its due date where its issuer is; only on the two days around now does the zone matter. */
    Statement overdue(Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return and(
                "i.standing = 'OPEN' and i.due_date <= ? and (i.due_date < ? or i.due_date < "
                        + "(? at time zone i.zone)::date)",
                day,
                day.minusDays(1),
                now.atOffset(ZoneOffset.UTC));
    }

    Statement after(Cursor last, String date, String id) {
        return and("(%s, %s) < (?, ?)".formatted(date, id), last.date(0), last.uuid(1));
    }

    PreparedStatement on(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
