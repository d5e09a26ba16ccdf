package io.closeout.report.signing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes back a proposal that nobody has answered, or gives its link anew. */
@ApplicationScoped
class WithdrawProposal {

    private final Reports reports;
    private final Proposals proposals;
    private final ProposalLinks links;
    private final Reach reach;
    private final Audit audit;
    private final Clock clock;

    WithdrawProposal(Reports reports, Proposals proposals, ProposalLinks links, Reach reach, Audit audit, Clock clock) {
        this.reports = reports;
        this.proposals = proposals;
        this.links = links;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** Withdrawn again, it changes nothing. */
    @Transactional
    ProposalView withdraw(ProposalKey key) {
        var report = own(key);
        var proposal = proposals.require(key);
        if (proposal.standing(report, clock.instant()) != ProposalState.WITHDRAWN) {
            requireOpen(proposal, report);
            proposal.end(ProposalState.WITHDRAWN, clock.instant());
            links.revokeAllOf(proposal);
            audit.record("report.propose", key.document(), ProposalState.OPEN, ProposalState.WITHDRAWN, null);
        }
        return links.view(proposal, report);
    }

    /** A new link to hand over; every earlier one, that of the mail too, leads nowhere from now on. */
    @Transactional
    ProposalView renewLink(ProposalKey key) {
        var report = own(key);
        var proposal = proposals.require(key);
        requireOpen(proposal, report);
        links.revokeAllOf(proposal);
        audit.record("report.propose.link", key.document(), null, null, null);
        return links.viewWithNewLink(proposal, report);
    }

    private Report own(ProposalKey key) {
        var report = reports.lockedOf(key.reportId()).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        return report;
    }

    private void requireOpen(ProposedAmendment proposal, Report report) {
        var standing = proposal.standing(report, clock.instant());
        if (standing != ProposalState.OPEN) {
            throw ProblemException.conflict(
                    "proposal-over", "The proposal is over", "It is %s already.".formatted(standing));
        }
    }
}
