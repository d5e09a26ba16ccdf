package io.closeout.report.parties;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What the directory knows of a person or a company, to be handed out or forgotten. */
@ApplicationScoped
public class PersonalData {

    private final Parties parties;
    private final KnownParties known;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Clock clock;

    PersonalData(Parties parties, KnownParties known, Outbox outbox, Tenants tenants, Clock clock) {
        this.parties = parties;
        this.known = known;
        this.outbox = outbox;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a party of another network too */
    public PartyView of(UUID id) {
        return parties.findByIdOptional(id).map(PartyView::of).orElseThrow(ProblemException::notFound);
    }

    /**
     * Forgets it and tells every service to do the same.
     *
     * @return whether there was anything left to forget
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean erase(UUID id) {
        var party =
                parties.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        if (party.isErased()) {
            return false;
        }
        party.erase(clock.instant());
        known.forget(id);
        outbox.add(id, party.state(tenants.current()));
        return true;
    }
}
