package io.closeout.report.drafting;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates a report or edits a draft. The same input again, even after the signature, changes nothing and succeeds. Any
 * UUID is taken for an id, although devices should make version 7: a device whose clock is wrong must not lose its work.
 */
@ApplicationScoped
class HandInReport {

    private final Reports reports;
    private final ReportRules rules;
    private final Reach reach;
    private final ExtraServices extraServices;
    private final Technicians technicians;
    private final Clock clock;

    HandInReport(
            Reports reports,
            ReportRules rules,
            ExtraServices extraServices,
            Technicians technicians,
            Reach reach,
            Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.extraServices = extraServices;
        this.technicians = technicians;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param isNew whether it did not exist before */
    record Outcome(Report report, boolean isNew) {}

    @Transactional
    Outcome handIn(UUID id, ReportRequest request, @Nullable String ifMatch) {
        var draft = rules.accept(id, request);
        requireOwn(draft.content().performerId());
        var canonical = CanonicalContent.of(draft.content());
        var fresh = Report.draft(id, draft, canonical, clock.instant());
        fresh.heldBy(technicians.current());
        if (reports.add(fresh)) {
            extraServices.note(fresh, null);
            return new Outcome(fresh, true);
        }
        var known = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(known.performerId());
        if (known.says(draft, canonical) || reports.wasSignedWith(id, canonical.sha256())) {
            return new Outcome(known, false);
        }
        revise(known, draft, canonical, ifMatch);
        return new Outcome(known, false);
    }

    private void revise(Report known, Draft draft, CanonicalContent canonical, @Nullable String ifMatch) {
        if (known.state() == ReportState.DRAFT) {
            Versions.check(ifMatch, known.rowVersion());
        }
        var before = known.content();
        known.revise(draft, canonical, clock.instant());
        known.heldBy(technicians.current());
        reports.flush();
        extraServices.note(known, before);
    }

    /** Nobody reports the work of another station. */
    private void requireOwn(UUID performer) {
        if (!reach.covers(performer)) {
            throw ProblemException.forbidden("You report for your own station only; your token names another party.");
        }
    }
}
