package io.closeout.invoicing.party;

import io.closeout.events.party.PartyState;
import io.closeout.invoicing.party.PartyWork.LookUp;
import io.closeout.invoicing.party.PartyWork.Release;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** A party that changed is copied; if its details changed, too, they are looked up soon, and blocked documents tried again. */
@ApplicationScoped
class CopyPartyWhenPartyState implements Reaction<PartyState> {

    private final Parties parties;
    private final DueRows<LookUp> lookUps;
    private final DueRows<Release> releases;

    CopyPartyWhenPartyState(Parties parties, DueRows<LookUp> lookUps, DueRows<Release> releases) {
        this.parties = parties;
        this.lookUps = lookUps;
        this.releases = releases;
    }

    @Override
    public void on(Delivered<PartyState> event) {
        var state = event.body();
        var outdated = parties.note(state, event.aggregateVersion());
        if (state.getErased()) {
            parties.forget(state.getPartyId());
        } else if (outdated) {
            lookUps.plan(new LookUp(state.getPartyId()));
        }
        releases.plan(new Release(state.getPartyId()));
    }
}
