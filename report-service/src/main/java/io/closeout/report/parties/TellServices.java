package io.closeout.report.parties;

import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells the other services the details of parties. A service works for all networks and its token names none, so each
 * party is read in the network that its id belongs to.
 */
@ApplicationScoped
class TellServices {

    private final PartyOwners owners;
    private final Parties parties;
    private final Tenants tenants;

    TellServices(PartyOwners owners, Parties parties, Tenants tenants) {
        this.owners = owners;
        this.parties = parties;
        this.tenants = tenants;
    }

    /** Ids that nobody has, and those whose data was erased, are left out. */
    List<PartyView> of(Collection<UUID> ids) {
        return owners.of(ids).entrySet().stream()
                .flatMap(owned -> of(owned.getKey(), owned.getValue()).stream())
                .toList();
    }

    private List<PartyView> of(String network, List<UUID> ids) {
        return tenants.inTransaction(
                network,
                () -> parties.of(ids).stream()
                        .filter(party -> !party.isErased())
                        .map(PartyView::forServices)
                        .toList());
    }
}
