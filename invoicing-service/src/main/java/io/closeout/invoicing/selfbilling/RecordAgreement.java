package io.closeout.invoicing.selfbilling;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what was agreed, and ends it. On any day one agreement of a pair is in force at most. */
@ApplicationScoped
class RecordAgreement {

    private final Agreements agreements;
    private final Database database;
    private final Tenants tenants;
    private final Audit audit;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    RecordAgreement(
            Agreements agreements,
            Database database,
            Tenants tenants,
            Audit audit,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.database = database;
        this.tenants = tenants;
        this.audit = audit;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Agreement as(AgreementRequest terms) {
        check(terms);
        oneAtATime();
        var ofPair = agreements.ofPair(terms.buyerId(), terms.stationId());
        if (ofPair.stream().anyMatch(one -> one.overlaps(terms.validFrom(), terms.validTo()))) {
            throw ProblemException.conflict(
                    "agreement-overlaps",
                    "An agreement of the two is in force already.",
                    "End the agreement that is in force before the new one begins.");
        }
        var code = ofPair.isEmpty()
                ? agreements.highestCode() + 1
                : ofPair.getFirst().code();
        var agreement = new Agreement(ids.next(), code, terms, clock.instant(), actor.actor());
        agreements.persistAndFlush(agreement);
        audit.record(
                "agreement.record",
                "agreement:" + agreement.id(),
                null,
                AgreementView.of(agreement),
                agreement.authorisation());
        return agreement;
    }

    private static void check(AgreementRequest terms) {
        if (terms.buyerId().equals(terms.stationId())) {
            throw ProblemException.badRequest("A station cannot agree with itself.");
        }
        if (terms.validTo() != null && terms.validTo().isBefore(terms.validFrom())) {
            throw ProblemException.badRequest("The last day lies before the first.");
        }
    }

    @Transactional
    Agreement end(UUID id, LocalDate lastDay, @Nullable String ifMatch) {
        oneAtATime();
        var agreement = agreements.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.check(ifMatch, agreement.version());
        if (lastDay.isBefore(agreement.validFrom())) {
            throw ProblemException.badRequest("The last day lies before the first.");
        }
        var before = AgreementView.of(agreement);
        agreement.end(lastDay);
        agreements.flush();
        if (agreements.ofPair(agreement.buyerId(), agreement.stationId()).stream()
                .anyMatch(other -> !other.id().equals(id) && other.overlaps(agreement.validFrom(), lastDay))) {
            throw ProblemException.conflict(
                    "agreement-overlaps",
                    "An agreement of the two is in force already.",
                    "The day lies within another agreement of the two.");
        }
        audit.record("agreement.end", "agreement:" + id, before, AgreementView.of(agreement), null);
        return agreement;
    }

    private void oneAtATime() {
        database.run(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 4140))")) {
                lock.setString(1, "billing_agreement " + tenants.current());
                lock.execute();
            }
        });
    }
}
