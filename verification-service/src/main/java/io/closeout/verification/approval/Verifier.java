package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.VerificationMode;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.Decisions.Decided;
import io.closeout.verification.coverage.WhoPays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Holds a version of a report against the rules; a clean one is approved and announced at once, others wait. */
@ApplicationScoped
class Verifier {

    private final Judge judge;
    private final Gate gate;
    private final SignedReports signedReports;
    private final KeptFindings findings;
    private final Decisions decisions;
    private final WhoPays whoPays;
    private final Tally tally;
    private final Clock clock;
    private final Ids ids;

    Verifier(
            Judge judge,
            Gate gate,
            SignedReports signedReports,
            KeptFindings findings,
            Decisions decisions,
            WhoPays whoPays,
            Tally tally,
            Clock clock,
            Ids ids) {
        this.judge = judge;
        this.gate = gate;
        this.signedReports = signedReports;
        this.findings = findings;
        this.decisions = decisions;
        this.whoPays = whoPays;
        this.tally = tally;
        this.clock = clock;
        this.ids = ids;
    }

    /** The caller persists a verification that is new. */
    void verify(Verification verification, ReportSigned report, String network, boolean refusedBefore) {
        var now = clock.instant();
        var judgement = judge.judge(report);
        verification.takeUp(ids.next(), report, signedReports.bytes(report), judgement, now);
        whoPays.take(report);
        var kept = keep(verification, judgement);
        gate.stops(network, report.getCaseId(), judgement, refusedBefore)
                .ifPresentOrElse(cause -> await(verification, cause), () -> approve(verification, report, kept, now));
    }

    private void await(Verification verification, ReviewCause cause) {
        verification.awaitReview(cause);
        tally.waits(cause);
    }

    private void approve(Verification verification, ReportSigned report, List<KeptFinding> kept, Instant now) {
        var decision = new Decision(verification.verificationId(), VerificationMode.AUTO, "service:verification", now);
        verification.approve(decision, null, null);
        decisions.approved(new Decided(verification, report, decision, kept), decisions.proposal(report));
        tally.passed();
    }

    private List<KeptFinding> keep(Verification verification, Judgement judgement) {
        var kept = new ArrayList<KeptFinding>(judgement.findings().size());
        for (var finding : judgement.findings()) {
            var row = new KeptFinding(ids.next(), verification, kept.size(), finding);
            findings.persist(row);
            kept.add(row);
        }
        return kept;
    }
}
