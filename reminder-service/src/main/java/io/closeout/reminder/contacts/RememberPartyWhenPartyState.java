package io.closeout.reminder.contacts;

import io.closeout.events.party.PartyState;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A party's language, country and zone are in the event; its address is not and has to be looked up. */
@ApplicationScoped
class RememberPartyWhenPartyState implements Reaction<PartyState> {

    private final Parties parties;
    private final DetailsWanted wanted;

    RememberPartyWhenPartyState(Parties parties, DetailsWanted wanted) {
        this.parties = parties;
        this.wanted = wanted;
    }

    @Override
    public void prepare(List<Delivered<PartyState>> events) {
        var ids = events.stream()
                .map(event -> event.body().getPartyId())
                .distinct()
                .sorted()
                .toList();
        parties.lockedOfIds(ids);
        wanted.ask(events.stream()
                .map(Delivered::body)
                .filter(state -> !state.getErased())
                .toList());
    }

    @Override
    public void on(Delivered<PartyState> event) {
        var state = event.body();
        var party = parties.findById(state.getPartyId());
        if (party == null) {
            parties.persist(Party.of(state, event.aggregateVersion()));
        } else {
            party.became(state, event.aggregateVersion());
        }
    }
}
