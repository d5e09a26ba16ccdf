package io.closeout.kit.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement failed. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PARTS = 100;

    // 08 connection, 53 out of resources, 57P shutdown, 58 system, 25006 read-only (a failover under way),
    // 40 rolled back for another's sake, 55P03 lock not available; PostgreSQL manual, appendix A.
    private static final List<String> CURED_BY_WAITING =
            List.of("08", "53", "57P", "58", "25006", "40001", "40P01", "55P03");

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the same work can succeed later as it is: the server is away, full, or chose another's transaction. */
    public static boolean isTransient(@Nullable Throwable failure) {
        return parts(failure).anyMatch(part -> part instanceof SQLException sql && isTransient(sql));
    }

    /**
     * A failure, its causes and what was suppressed on the way, causes first. A commit that failed says only there, and
     * under layers of its own, that the server went away.
     */
    public static Stream<Throwable> parts(@Nullable Throwable failure) {
        var parts = new ArrayList<Throwable>();
        collect(failure, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return parts.stream();
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> parts, Set<Throwable> seen) {
        if (failure != null && seen.size() < MOST_PARTS && seen.add(failure)) {
            parts.add(failure);
            collect(failure.getCause(), parts, seen);
            for (var suppressed : failure.getSuppressed()) {
                collect(suppressed, parts, seen);
            }
        }
    }

    private static boolean isTransient(SQLException failure) {
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException) {
            return true;
        }
        var state = failure.getSQLState();
        // The pool says "acquisition timeout" without a state.
        return state == null
                ? failure.getCause() instanceof TimeoutException
                : CURED_BY_WAITING.stream().anyMatch(state::startsWith);
    }
}
