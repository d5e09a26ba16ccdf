package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.VerificationMode;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.AdjustmentTime.Judged;
import io.closeout.verification.approval.Decisions.Decided;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.coverage.WhoPays;
import io.closeout.verification.policies.NetworkPolicies;
import io.closeout.verification.rules.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a version of a report against the rules. Where the network's policy gives time for adjustments it waits for
 * that; then a clean one is approved and announced at once, others wait for a reviewer.
 */
@ApplicationScoped
public class Verifier {

    private final Judge judge;
    private final NetworkPolicies policies;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final SignedReports signedReports;
    private final KeptFindings findings;
    private final SettleFindings settle;
    private final Decisions decisions;
    private final WhoPays whoPays;
    private final Tally tally;
    private final Clock clock;
    private final Ids ids;

    Verifier(
            Judge judge,
            NetworkPolicies policies,
            AdjustmentTime adjustments,
            Clocks clocks,
            SignedReports signedReports,
            KeptFindings findings,
            SettleFindings settle,
            Decisions decisions,
            WhoPays whoPays,
            Tally tally,
            Clock clock,
            Ids ids) {
        this.judge = judge;
        this.policies = policies;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.signedReports = signedReports;
        this.findings = findings;
        this.settle = settle;
        this.decisions = decisions;
        this.whoPays = whoPays;
        this.tally = tally;
        this.clock = clock;
        this.ids = ids;
    }

    /** The caller persists a verification that is new, and has stopped the clocks of one that is not. */
    void verify(Verification verification, ReportSigned report, boolean refusedBefore) {
        var judgement = judge.judge(report);
        verification.takeUp(ids.next(), report, signedReports.bytes(report), judgement, clock.instant());
        whoPays.take(report);
        var kept = keep(verification, judgement.findings(), 0);
        settle.weigh(verification, report, kept);
        var terms = policies.inForceFor(report).window();
        if (terms.opensFor(judgement.isClean())) {
            verification.adjust();
            adjustments.open(report, new Judged(judgement.isClean(), kept), terms);
            tally.adjusts(judgement.isClean());
        } else {
            pass(new Case(verification, report, kept), judgement, refusedBefore);
        }
    }

    /**
     * The time for adjustments is over: it is decided as if it had just come in, by what is known now. What the rules
     * no longer find is cleared, and what they find anew comes after the rest.
     */
    public void decide(Verification verification) {
        var report = signedReports.of(verification);
        var judgement = judge.judge(report);
        verification.adjusted(report, judgement, clock.instant());
        var before = findings.of(verification);
        before.stream()
                .filter(kept -> judgement.findings().stream().noneMatch(kept::says))
                .forEach(kept -> kept.decide(FindingOutcome.CLEARED));
        var found = judgement.findings().stream()
                .filter(finding -> before.stream().noneMatch(kept -> kept.says(finding)))
                .toList();
        var kept = new ArrayList<>(before);
        var added = keep(verification, found, before.size());
        settle.weigh(verification, report, added);
        kept.addAll(added);
        pass(new Case(verification, report, kept), judgement, !verification.isCorrectable());
    }

    private record Case(Verification verification, ReportSigned report, List<KeptFinding> kept) {}

    private void pass(Case subject, Judgement judgement, boolean refusedBefore) {
        var report = subject.report();
        new Gate(policies.inForceFor(report).gate())
                .stops(report.getCaseId(), judgement, refusedBefore)
                .ifPresentOrElse(cause -> await(subject, cause), () -> approve(subject));
    }

    private void await(Case subject, ReviewCause cause) {
        subject.verification().awaitReview(cause);
        clocks.startFirst(subject.report(), AwaitedAnswer.DECISION);
        tally.waits(cause);
    }

    private void approve(Case subject) {
        var verification = subject.verification();
        var decision = new Decision(
                verification.verificationId(), VerificationMode.AUTO, "service:verification", clock.instant());
        verification.approve(decision, null, null);
        decisions.approved(
                new Decided(verification, subject.report(), decision, subject.kept()),
                decisions.proposal(subject.report()));
        tally.passed();
    }

    private List<KeptFinding> keep(Verification verification, List<Finding> found, int first) {
        var kept = new ArrayList<KeptFinding>(found.size());
        for (var finding : found) {
            var row = new KeptFinding(ids.next(), verification, first + kept.size(), finding);
            findings.persist(row);
            kept.add(row);
        }
        return kept;
    }
}
