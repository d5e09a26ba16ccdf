package io.closeout.invoicing.tax;

import io.closeout.invoicing.party.Parties;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office says about one buyer or one piece of work. Audited, and what waits for it is looked at again. */
@ApplicationScoped
class KeepTaxEvidence {

    private final RecordedVatChecks checks;
    private final StatedPlaces places;
    private final Parties parties;
    private final Audit audit;
    private final Event<TaxTablesChanged> changed;
    private final Clock clock;

    KeepTaxEvidence(
            RecordedVatChecks checks,
            StatedPlaces places,
            Parties parties,
            Audit audit,
            Event<TaxTablesChanged> changed,
            Clock clock) {
        this.checks = checks;
        this.places = places;
        this.parties = parties;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** About the number that the party bears now. */
    @Transactional
    VatCheck vatCheck(UUID partyId, LocalDate day, VatCheck.Answer answer, @Nullable String consultationId) {
        if (!TaxCsv.isDay(day)
                || day.isAfter(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw ProblemException.badRequest("A register is asked on a day that has come.");
        }
        var check = checks.keep(partyId, vatId(partyId), day, answer, consultationId);
        audit.record("tax.vat-check", "party:" + partyId, null, List.of(day, answer.name()), consultationId);
        changed.fire(new TaxTablesChanged());
        return check;
    }

    private String vatId(UUID partyId) {
        var party = parties.find(List.of(partyId)).get(partyId);
        if (party == null) {
            throw ProblemException.notFound();
        }
        var vatId = party.details() == null ? null : party.details().vatId();
        if (vatId == null) {
            throw ProblemException.badRequest("The party has no VAT number to look up.");
        }
        return vatId;
    }

    @Transactional
    StatedPlace place(UUID subjectId, String territory, String reason) {
        var known = Territories.bundled().named(territory).map(Territory::key);
        if (known.isEmpty() && !territory.matches("[A-Z]{2}")) {
            throw ProblemException.badRequest("The place is a country or one of the territories in the table.");
        }
        var place = places.keep(subjectId, known.orElse(territory), reason.strip());
        audit.record("tax.place", "subject:" + subjectId, null, territory, reason);
        changed.fire(new TaxTablesChanged());
        return place;
    }
}
