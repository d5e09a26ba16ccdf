package io.closeout.invoicing.freetext;

import io.closeout.events.party.PartyState;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;

/** With the key of an erased party goes all that was written about it; an erasure is never taken back. */
@ApplicationScoped
class DestroyKeyWhenPartyState implements Reaction<PartyState> {

    private final Vault vault;
    private final FreeTextRows rows;

    DestroyKeyWhenPartyState(Vault vault, FreeTextRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public void on(Delivered<PartyState> event) {
        if (event.body().getErased()) {
            vault.destroy(event.body().getPartyId());
            rows.dropPlain(event.body().getPartyId());
        }
    }
}
