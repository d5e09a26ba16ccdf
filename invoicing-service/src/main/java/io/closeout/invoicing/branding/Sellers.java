package io.closeout.invoicing.branding;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The parties in whose name documents are issued. */
@ApplicationScoped
class Sellers {

    private final Brandings brandings;
    private final Parties parties;

    Sellers(Brandings brandings, Parties parties) {
        this.brandings = brandings;
        this.parties = parties;
    }

    /** By name. */
    List<Participant> all() {
        return parties.find(brandings.sellers()).values().stream()
                .filter(party -> party.state() != null)
                .map(Sellers::participant)
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** @throws ProblemException 404 for a party that was never heard of */
    Party known(UUID sellerId) {
        var party = parties.find(List.of(sellerId)).get(sellerId);
        if (party == null || party.state() == null) {
            throw ProblemException.notFound();
        }
        return party;
    }

    /** As it would stand on a document of today. */
    static Participant participant(Party party) {
        var details = party.details();
        var country = Objects.requireNonNull(party.state()).country();
        return details == null
                ? new Participant(party.id(), "…", null, null, null, null, country, null, null, null, null)
                : new Participant(
                        party.id(),
                        Objects.requireNonNullElse(details.name(), "…"),
                        details.line1(),
                        details.line2(),
                        details.postcode(),
                        details.city(),
                        country,
                        details.vatId(),
                        details.legalId(),
                        details.iban(),
                        details.bic());
    }
}
