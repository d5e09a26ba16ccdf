package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.PolicyBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every tariff of a network: the policy and the price list that were in force at the end of the service apply. */
public interface Tariffs {

    /** @throws UnbillableException for a service before the first price list */
    Tariff inForce(String country, String stationId, @Nullable String contractId, LocalDate serviceEnd);

    PolicyBook book();
}
