package io.closeout.report.signing;

import io.closeout.report.drafting.Report;
import io.closeout.report.link.LinkMails;
import io.closeout.report.link.LinkSettings;
import io.closeout.report.link.LinkVerb;
import io.closeout.report.link.SignedLinks;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** Shows proposals, with a new link where one was asked for. */
@ApplicationScoped
class ProposalLinks {

    static final Set<LinkVerb> VERBS = Set.of(LinkVerb.READ, LinkVerb.DECIDE);

    private final SignedLinks links;
    private final LinkMails mails;
    private final LinkSettings settings;
    private final Reach reach;
    private final Clock clock;

    ProposalLinks(SignedLinks links, LinkMails mails, LinkSettings settings, Reach reach, Clock clock) {
        this.links = links;
        this.mails = mails;
        this.settings = settings;
        this.reach = reach;
        this.clock = clock;
    }

    /** Who proposed it and how the mail stands is for those who can propose. */
    ProposalView view(ProposedAmendment proposal, Report report) {
        var view = ProposalView.of(proposal, proposal.standing(report, clock.instant()));
        return reach.covers(report.performerId())
                ? view.forSenders(
                        proposal.proposedBy(),
                        mails.lastAbout(proposal.key().document()).orElse(null))
                : view;
    }

    /** Shown in this answer and never again. */
    ProposalView viewWithNewLink(ProposedAmendment proposal, Report report) {
        var made = links.make(proposal.key().document(), proposal.signerId(), VERBS, proposal.expiresAt());
        return view(proposal, report).with(settings.origin() + made.path());
    }

    void revokeAllOf(ProposedAmendment proposal) {
        links.revokeAllOf(proposal.key().document());
    }
}
