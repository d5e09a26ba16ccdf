package io.closeout.verification.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param validFrom first day of what it says, for the last day of the work
 * @param complete whether the file names all there is: what it does not name ends with the day before
 * @param dryRun whether to say only what would change
 */
record ImportOrder(
        Kind kind,
        LocalDate validFrom,
        boolean complete,
        boolean dryRun,
        @Nullable String reason) {}
