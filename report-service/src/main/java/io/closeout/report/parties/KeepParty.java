package io.closeout.report.parties;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters a party or edits it, and says so once per change. */
@ApplicationScoped
class KeepParty {

    private final Parties parties;
    private final PartyRules rules;
    private final PartyOwners owners;
    private final Tenants tenants;
    private final Outbox outbox;
    private final Clock clock;

    KeepParty(Parties parties, PartyRules rules, PartyOwners owners, Tenants tenants, Outbox outbox, Clock clock) {
        this.parties = parties;
        this.rules = rules;
        this.owners = owners;
        this.tenants = tenants;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Outcome(PartyView party, boolean isNew) {}

    @Transactional
    Outcome keep(UUID id, PartyRequest request, @Nullable String ifMatch) {
        var faults = new Faults();
        var read = rules.read(request, faults);
        faults.orThrow();
        var known = parties.findByIdOptional(id);
        if (known.isEmpty()) {
            // An id of another network answers like one that does not exist.
            if (!owners.claim(id)) {
                throw ProblemException.notFound();
            }
            return new Outcome(PartyView.of(enter(id, read)), true);
        }
        var party = known.get();
        if (party.isErased()) {
            throw ProblemException.conflict(
                    "party-erased",
                    "The data of this party was erased",
                    "It is not taken back under the same id. Enter the party anew, under a new id.");
        }
        if (!party.is(read.profile(), read.details())) {
            Versions.check(ifMatch, party.rowVersion());
            change(party, read);
            parties.flush();
        }
        return new Outcome(PartyView.of(party), false);
    }

    Party enter(UUID id, PartyRules.Read read) {
        var party = new Party(id, read.profile(), read.details(), clock.instant());
        parties.persist(party);
        outbox.add(id, party.state(tenants.current()));
        return party;
    }

    /** @return whether anything changed */
    boolean change(Party party, PartyRules.Read read) {
        if (!party.become(read.profile(), read.details(), clock.instant())) {
            return false;
        }
        outbox.add(party.id(), party.state(tenants.current()));
        return true;
    }
}
