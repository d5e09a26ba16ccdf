package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Scope;
import java.time.LocalDate;

/** Price lists as they stand; another list makes another book. */
public interface PriceBook {

    /** @throws UnbillableException for a day before the first list of the product */
    ListPrices on(Scope scope, LocalDate day);
}
