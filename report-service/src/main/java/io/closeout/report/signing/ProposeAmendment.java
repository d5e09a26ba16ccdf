package io.closeout.report.signing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Draft;
import io.closeout.report.drafting.Report;
import io.closeout.report.evidence.NamedPhotos;
import io.closeout.report.link.LinkMails;
import io.closeout.report.link.LinkSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps an amendment until the signer has answered, and asks them. A report has one open proposal; a newer one replaces it. */
@ApplicationScoped
class ProposeAmendment {

    private final Proposals proposals;
    private final ProposalLinks links;
    private final LinkMails mails;
    private final LinkSettings settings;
    private final NamedPhotos namedPhotos;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    ProposeAmendment(
            Proposals proposals,
            ProposalLinks links,
            LinkMails mails,
            LinkSettings settings,
            NamedPhotos namedPhotos,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.proposals = proposals;
        this.links = links;
        this.mails = mails;
        this.settings = settings;
        this.namedPhotos = namedPhotos;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same proposal again changes nothing, and does not show its link again.
     *
     * @param report locked
     */
    ProposalView propose(Report report, Draft draft, CanonicalContent canonical, Amendment amendment) {
        requireSameSigner(report, draft);
        namedPhotos.of(report.id(), draft.content());
        var earlier = proposals.notEndedOf(report.id()).orElse(null);
        if (earlier != null) {
            var standing = earlier.standing(report, clock.instant());
            if (standing == ProposalState.OPEN && earlier.asksForSame(canonical, amendment)) {
                return links.view(earlier, report);
            }
            replace(earlier, standing);
        }
        var proposal = keep(report, draft, amendment);
        mails.want(proposal.key().document(), proposal.signerId());
        return links.viewWithNewLink(proposal, report);
    }

    private ProposedAmendment keep(Report report, Draft draft, Amendment amendment) {
        var now = clock.instant();
        var proposal = new ProposedAmendment(
                new ProposalKey(report.id(), proposals.nextNumber(report.id())),
                report,
                draft,
                amendment,
                new ProposedAmendment.Asked(actor.actor(), now, now.plus(settings.last())));
        proposals.persistAndFlush(proposal);
        audit(proposal, null, ProposalState.OPEN, amendment.reasonKey());
        return proposal;
    }

    private void replace(ProposedAmendment earlier, ProposalState standing) {
        var ended = standing == ProposalState.OPEN ? ProposalState.REPLACED : standing;
        earlier.end(ended, clock.instant());
        links.revokeAllOf(earlier);
        proposals.flush();
        audit(earlier, ProposalState.OPEN, ended, null);
    }

    private void audit(
            ProposedAmendment proposal, @Nullable ProposalState before, ProposalState after, @Nullable String reason) {
        audit.record(
                "report.propose",
                proposal.key().document(),
                before,
                Map.of("state", after, "sha256", proposal.canonical().sha256()),
                reason);
    }

    /** A link goes to the one who signed; it cannot bind somebody else. */
    private static void requireSameSigner(Report report, Draft draft) {
        if (!report.signerId().equals(draft.content().signerId())) {
            throw ProblemException.unprocessable(
                    "signer-changes",
                    "Another signer signs in person",
                    "A link asks the one who signed before; hand in the signature of the new signer instead.");
        }
    }
}
