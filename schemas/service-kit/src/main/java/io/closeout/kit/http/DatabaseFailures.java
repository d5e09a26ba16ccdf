package io.closeout.kit.http;

import io.closeout.kit.sql.DatabaseException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away (503, come back) from input it cannot store (400), a race that somebody else won (409)
 * and a fault of ours (500).
 */
final class DatabaseFailures {

    private static final Set<String> CANNOT_STORE = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");
    private static final String UNIQUE = "23505";
    private static final String TOOK_TOO_LONG = "57014";

    /** A policy on rows asks whose transaction this is, and it is nobody's: the caller belongs to no tenant. */
    private static final String UNKNOWN_SETTING = "42704";

    private static final String TENANT_SETTING = "closeout.tenant";

    private DatabaseFailures() {}

    static Problem problemOf(SQLException failure) {
        var state = failure.getSQLState();
        if (DatabaseException.isTransient(failure) || TOOK_TOO_LONG.equals(state)) {
            return StandardProblems.UNAVAILABLE;
        }
        if (UNKNOWN_SETTING.equals(state)
                && String.valueOf(failure.getMessage()).contains(TENANT_SETTING)) {
            return StandardProblems.FORBIDDEN;
        }
        return UNIQUE.equals(state) ? StandardProblems.CONFLICT : inputOrFault(state);
    }

    private static Problem inputOrFault(@Nullable String state) {
        return state != null && CANNOT_STORE.contains(state) ? StandardProblems.INVALID : StandardProblems.INTERNAL;
    }
}
