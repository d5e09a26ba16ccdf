package io.closeout.invoicing.branding;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.issuing.Routing;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Lets the charges of one tenant wait. */
@ApplicationScoped
class HoldBack implements Routing {

    static final String TENANT = "hold-net";

    private final Tenants tenants;

    HoldBack(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Route.Collect> collect(Draft draft, LocalDate today) {
        return tenants.current().equals(TENANT)
                ? Optional.of(new Route.Collect(Route.Queue.RUN, "held", today.plusMonths(1)))
                : Optional.empty();
    }
}
