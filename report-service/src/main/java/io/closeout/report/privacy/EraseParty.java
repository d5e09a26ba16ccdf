package io.closeout.report.privacy;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.vault.Vault;
import io.closeout.report.parties.PersonalData;
import io.closeout.report.signing.DeclineReasons;
import io.closeout.report.signing.SignedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets a person: name, address, contacts and bank details; and with their key what is sealed for them, which is who
 * signed and what they drew, where photos were taken, and the words of answers. What was signed stays word for word, and
 * an issued invoice keeps the name and address it was issued to for the legal term.
 */
@ApplicationScoped
class EraseParty {

    private final PersonalData people;
    private final SignedFacts signatures;
    private final DeclineReasons declineReasons;
    private final Vault vault;
    private final OpenBusiness openBusiness;
    private final Audit audit;

    EraseParty(
            PersonalData people,
            SignedFacts signatures,
            DeclineReasons declineReasons,
            Vault vault,
            OpenBusiness openBusiness,
            Audit audit) {
        this.people = people;
        this.signatures = signatures;
        this.declineReasons = declineReasons;
        this.vault = vault;
        this.openBusiness = openBusiness;
        this.audit = audit;
    }

    /** @param signatures whose name, role and image nobody can read any more */
    record Outcome(UUID partyId, boolean erased, int signatures) {}

    /** A second call finds nothing left to forget and succeeds. */
    @Transactional
    Outcome erase(UUID id, String reasonKey) {
        people.of(id);
        var open = openBusiness.of(id);
        if (!open.isEmpty()) {
            throw ProblemException.conflict(
                    "party-in-business",
                    "Something is still under way with this party",
                    "Not over yet: %s. As long as a claim stands on it, the data may be kept (GDPR art. 17(3)(e))."
                            .formatted(String.join(", ", open)));
        }
        if (!people.erase(id)) {
            return new Outcome(id, true, 0);
        }
        vault.destroy(id);
        var forgotten = signatures.countFor(id);
        declineReasons.forget(id);
        audit.record("party.erase", "party:" + id, null, Map.of("signatures", forgotten), reasonKey);
        return new Outcome(id, true, forgotten);
    }
}
