package io.closeout.invoicing.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets charges of chosen payers wait for a run. */
@ApplicationScoped
public class OfficeRouting implements Routing {

    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    public void letWait(UUID payerId) {
        waiting.add(payerId);
    }

    @Override
    public Optional<Route.Collect> collect(Draft draft, LocalDate today) {
        return waiting.contains(draft.payerId())
                ? Optional.of(new Route.Collect(Route.Queue.RUN, "office-test", LocalDate.parse("2026-12-31")))
                : Optional.empty();
    }
}
