package io.closeout.report.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Parties for documents, by id; one statement per document. */
@ApplicationScoped
public class PartyCards {

    private final Parties parties;

    PartyCards(Parties parties) {
        this.parties = parties;
    }

    /** Ids without an entry are left out. */
    public Map<UUID, PartyCard> of(Collection<UUID> ids) {
        var cards = new HashMap<UUID, PartyCard>();
        parties.of(ids).forEach(party -> cards.put(party.id(), card(party)));
        return cards;
    }

    private static PartyCard card(Party party) {
        var details = party.details();
        return new PartyCard(
                details.name(),
                details.line1(),
                "%s %s".formatted(details.postcode(), details.city()).strip(),
                party.profile().country(),
                party.profile().currency(),
                party.profile().language());
    }
}
