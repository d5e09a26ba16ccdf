package io.closeout.invoicing.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Measures of a chunk: the last one of a case stands. */
@ApplicationScoped
class Cycles {

    private final Facts facts;

    Cycles(Facts facts) {
        this.facts = facts;
    }

    /** @param cycles in the order of their events */
    void note(Collection<Facts.Cycle> cycles) {
        var last = new LinkedHashMap<UUID, Facts.Cycle>();
        cycles.forEach(one -> last.put(one.caseId(), one));
        facts.cycles(last.values());
    }
}
