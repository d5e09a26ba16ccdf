package io.closeout.verification.reference;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a file is to be taken, as the address says. */
public class ImportQuery {

    private static final int LONGEST_REASON = 500;

    /** True to be told only what would change. */
    @QueryParam("dryRun")
    public boolean dryRun;

    /** True if the file names all there is: what it does not name ends. */
    @QueryParam("complete")
    public boolean complete;

    /** First day of what the file says. */
    @QueryParam("validFrom")
    public @Nullable String validFrom;

    @QueryParam("reason")
    public @Nullable String reason;

    ImportOrder order(Kind kind) {
        return order(kind, validFrom, complete, dryRun, reason);
    }

    static ImportOrder order(
            Kind kind, @Nullable String validFrom, boolean complete, boolean dryRun, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest("A reason has at most 500 characters.");
        }
        try {
            var day = LocalDate.parse(validFrom == null ? "" : validFrom.strip());
            return new ImportOrder(kind, day, complete, dryRun, reason == null || reason.isBlank() ? null : reason);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "The first day of what the file says (validFrom) is missing, such as 2026-03-31.");
        }
    }
}
