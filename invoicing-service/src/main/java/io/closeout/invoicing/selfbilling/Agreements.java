package io.closeout.invoicing.selfbilling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements of the current tenant. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** What applies to a service that ended on that day. */
    Optional<Agreement> inForce(UUID buyerId, UUID stationId, LocalDate serviceEnd) {
        return find("""
                        buyerId = ?1 and stationId = ?2 and validFrom <= ?3
                        and (validTo is null or validTo >= ?3)""", buyerId, stationId, serviceEnd).firstResultOptional();
    }

    List<Agreement> ofPair(UUID buyerId, UUID stationId) {
        return list("buyerId = ?1 and stationId = ?2 order by validFrom", buyerId, stationId);
    }

    int highestCode() {
        return find("order by code desc")
                .firstResultOptional()
                .map(Agreement::code)
                .orElse(0);
    }
}
