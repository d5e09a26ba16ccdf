package io.closeout.report.signing;

import io.closeout.kit.audit.Audit;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.Reports;
import io.closeout.report.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes the signer's word for a proposal. The report's lock makes one of two answers the first; the same answer through
 * the same link again changes nothing and succeeds, any other comes too late.
 */
@ApplicationScoped
public class AnswerProposal {

    private final Reports reports;
    private final Proposals proposals;
    private final NextVersion nextVersion;
    private final SignedLinks links;
    private final Audit audit;
    private final Clock clock;

    AnswerProposal(
            Reports reports,
            Proposals proposals,
            NextVersion nextVersion,
            SignedLinks links,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.proposals = proposals;
        this.nextVersion = nextVersion;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false if it comes too late */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean agree(ProposalKey key, UUID linkId, String signerName, String signerRole) {
        return answer(key, linkId, ProposalState.AGREED, open -> {
            var report = open.report();
            var proposal = open.proposal();
            var canonical = proposal.canonical();
            var signature = Signature.typed(signerName, signerRole, clock.instant(), canonical.sha256());
            var changes = ContentDiff.between(report.canonical().json(), canonical.json());
            nextVersion.replace(
                    report,
                    proposal.draft(),
                    canonical,
                    new Amendment(proposal.reasonKey(), proposal.queryId(), signature, changes));
            proposal.agreed(report.reportVersion(), linkId, clock.instant());
        });
    }

    /** @return false if it comes too late */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean decline(ProposalKey key, UUID linkId, String reason) {
        return answer(
                key, linkId, ProposalState.DECLINED, open -> open.proposal().declined(reason, linkId, clock.instant()));
    }

    private record Open(Report report, ProposedAmendment proposal) {}

    private boolean answer(ProposalKey key, UUID linkId, ProposalState how, Consumer<Open> effect) {
        var report = reports.lockedOf(key.reportId());
        var proposal = proposals.findByIdOptional(key);
        if (report.isEmpty() || proposal.isEmpty()) {
            return false;
        }
        if (proposal.get().wasAnswered(how, linkId)) {
            return true;
        }
        return open(report.get(), proposal.get())
                .filter(open -> links.use(linkId))
                .map(open -> {
                    effect.accept(open);
                    finish(key, linkId, how);
                    return true;
                })
                .orElse(false);
    }

    private Optional<Open> open(Report report, ProposedAmendment proposal) {
        return proposal.standing(report, clock.instant()) == ProposalState.OPEN
                ? Optional.of(new Open(report, proposal))
                : Optional.empty();
    }

    private void finish(ProposalKey key, UUID linkId, ProposalState how) {
        links.revokeAllOf(key.document());
        audit.record("report.propose", key.document(), ProposalState.OPEN, Map.of("state", how, "link", linkId), null);
        reports.flush();
    }
}
