package io.closeout.report.field;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.look.Page;
import io.closeout.report.parties.PartyCard;
import io.closeout.report.parties.PartyCards;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who is signed in, from the token and the directory. */
@ApplicationScoped
class Whoever {

    private final CurrentActor actor;
    private final Reach reach;
    private final PartyCards parties;
    private final Page page;

    Whoever(CurrentActor actor, Reach reach, PartyCards parties, Page page) {
        this.actor = actor;
        this.reach = reach;
        this.parties = parties;
        this.page = page;
    }

    @Transactional
    MeView asks() {
        return new MeView(
                actor.actor(),
                actor.displayName().orElse(""),
                actor.roles().stream().sorted().toList(),
                page.language(),
                reach.onlyParty().map(this::station).orElse(null));
    }

    /** Null for a token whose party is no party: it may report for nobody. */
    private MeView.@Nullable Station station(UUID id) {
        PartyCard card = parties.of(List.of(id)).get(id);
        return card == null ? null : new MeView.Station(id, card.name(), card.country(), card.place(), card.currency());
    }
}
