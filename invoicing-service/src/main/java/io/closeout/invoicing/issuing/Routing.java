package io.closeout.invoicing.issuing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides whether a complete charge waits to be billed with others. All implementations are asked in the order of their
 * priority, within the transaction that bills the charge; the first answer counts, and none means at once. An
 * implementation may plan its run here, as the charge waits once the transaction commits.
 */
public interface Routing {

    /** @param today of the seller */
    Optional<Route.Collect> collect(Draft draft, LocalDate today);
}
