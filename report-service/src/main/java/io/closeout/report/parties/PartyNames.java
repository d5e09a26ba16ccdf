package io.closeout.report.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Names for pages and lists, by id; one statement per page. */
@ApplicationScoped
public class PartyNames {

    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    /** Ids without an entry are left out. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        parties.of(ids).forEach(party -> names.put(party.id(), party.details().name()));
        return names;
    }
}
