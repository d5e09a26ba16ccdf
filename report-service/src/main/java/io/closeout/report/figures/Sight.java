package io.closeout.report.figures;

import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The one condition that every figure carries: the reader's reach, narrowed by what was asked for. */
@ApplicationScoped
class Sight {

    /** Over the columns of {@code case_cycle c}; fits {@link #bind}. */
    static final String CONDITION = """
            (?::uuid is null or ? in (c.performer_id, c.bill_to_id, c.signer_id, c.sponsor_id))
            and (?::uuid is null or c.performer_id = ?)
            and (?::text is null or c.country = ?)
            and (?::uuid is null or c.sponsor_id = ?)""";

    private final Reach reach;

    Sight(Reach reach) {
        this.reach = reach;
    }

    /** @return the index of the next parameter */
    int bind(PreparedStatement query, int from, Scope scope) throws SQLException {
        var index = from;
        var values = new Object[] {reach.onlyParty().orElse(null), scope.station(), scope.country(), scope.network()};
        for (var value : values) {
            query.setObject(index++, value);
            query.setObject(index++, value);
        }
        return index;
    }
}
