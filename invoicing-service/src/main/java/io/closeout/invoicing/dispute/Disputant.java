package io.closeout.invoicing.dispute;

import io.closeout.kit.http.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who disputes, and what of it is theirs to end. */
@ApplicationScoped
class Disputant {

    private final CurrentActor actor;

    Disputant(CurrentActor actor) {
        this.actor = actor;
    }

    String actor() {
        return actor.actor();
    }

    boolean isOffice() {
        return actor.is("back-office");
    }

    /** Whether disputes are something they may raise at all. */
    boolean mayRaise() {
        return isOffice() || actor.is("station") || actor.is("manufacturer") || actor.is("customer");
    }

    /** The office ends all of them; a party takes back its own. */
    boolean mayWithdraw(Dispute dispute) {
        return isOffice() || (dispute.openedFor() != null && dispute.openedFor().equals(party()));
    }

    /** The party they act for; null for the office. Visibility has seen to it that it is a party's id. */
    @Nullable
    UUID party() {
        return isOffice() ? null : actor.party().map(UUID::fromString).orElse(null);
    }
}
