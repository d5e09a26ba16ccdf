package io.closeout.invoicing.pricelist;

import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param complete whether it names all there is: what it does not name is gone
 * @param validFrom first day of service on which it applies
 * @param dryRun whether it is only compared
 */
public record UploadOrder(
        String listId,
        Scope scope,
        boolean complete,
        LocalDate validFrom,
        boolean dryRun,
        @Nullable String reason) {}
