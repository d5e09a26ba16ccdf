package io.closeout.kit.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away (503, come back) from input it cannot store (400), a race that somebody else won (409)
 * and a fault of ours (500).
 */
final class DatabaseFailures {

    private static final String CONNECTION = "08";
    private static final String OUT_OF_RESOURCES = "53";
    private static final String OPERATOR = "57P";
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "57014", "25006");
    private static final Set<String> CANNOT_STORE = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");
    private static final String UNIQUE = "23505";

    private DatabaseFailures() {}

    static Problem problemOf(SQLException failure) {
        if (isAway(failure)) {
            return StandardProblems.UNAVAILABLE;
        }
        var state = failure.getSQLState();
        if (UNIQUE.equals(state)) {
            return StandardProblems.CONFLICT;
        }
        return state != null && CANNOT_STORE.contains(state) ? StandardProblems.INVALID : StandardProblems.INTERNAL;
    }

    static boolean isAway(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || isAway(failure.getSQLState(), failure.getMessage());
    }

    /** The pool reports that it waited in vain by a plain exception without a state. */
    private static boolean isAway(@Nullable String state, @Nullable String message) {
        if (state == null) {
            return message != null && message.contains("cquisition timeout");
        }
        return state.startsWith(CONNECTION)
                || state.startsWith(OUT_OF_RESOURCES)
                || state.startsWith(OPERATOR)
                || TRY_AGAIN.contains(state);
    }
}
