package io.closeout.invoicing.party;

import io.closeout.events.party.PartyState;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A party that changed is copied; if its details changed, too, they are looked up soon, and blocked documents tried again. */
@ApplicationScoped
class CopyPartyWhenPartyState implements Reaction<PartyState> {

    private final Parties parties;
    private final PartyWork work;

    CopyPartyWhenPartyState(Parties parties, PartyWork work) {
        this.parties = parties;
        this.work = work;
    }

    @Override
    public void on(Delivered<PartyState> event) {
        var state = event.body();
        var outdated = parties.note(state, event.aggregateVersion());
        if (state.getErased()) {
            parties.forget(state.getPartyId());
        } else if (outdated) {
            work.plan(event.tenantId(), state.getPartyId(), PartyWork.Kind.LOOK_UP, Duration.ZERO);
        }
        work.plan(event.tenantId(), state.getPartyId(), PartyWork.Kind.RELEASE, Duration.ZERO);
    }
}
