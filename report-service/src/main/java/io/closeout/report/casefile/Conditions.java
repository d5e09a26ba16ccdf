package io.closeout.report.casefile;

import io.closeout.report.reach.Reach;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one query with their values. Only what was asked for stands in the statement: one that carries every
 * possible filter as "is null or" is planned for none of them.
 */
final class Conditions {

    private static final String IN_REACH = "(performer_id = ? or bill_to_id = ? or signer_id = ? or sponsor_id = ?)";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions(String first) {
        conditions.add(first);
    }

    /** What the reader may see of a table that names the parties of each case. */
    static Conditions inReach(String first, Reach reach) {
        var conditions = new Conditions(first);
        reach.onlyParty().ifPresent(party -> conditions.and(IN_REACH, Collections.nCopies(4, party)));
        return conditions;
    }

    Conditions and(String condition) {
        return and(condition, List.of());
    }

    /** @param parameters one for each question mark */
    Conditions and(String condition, List<?> parameters) {
        conditions.add(condition);
        values.addAll(parameters);
        return this;
    }

    /** @param frame a condition with a place for the inner ones, such as an "in (select … where %s)" */
    Conditions and(String frame, Conditions inner) {
        return and(frame.formatted(inner.sql()), inner.values);
    }

    /** Nothing if there is no value. */
    Conditions andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, List.of(value));
    }

    /** Whether nothing was added to the first one. */
    boolean isAlone() {
        return conditions.size() == 1;
    }

    String sql() {
        return String.join("\n and ", conditions);
    }

    /** @return the index of the next parameter */
    int bind(PreparedStatement query, int from) throws SQLException {
        var index = from;
        for (var value : values) {
            query.setObject(index++, value);
        }
        return index;
    }
}
