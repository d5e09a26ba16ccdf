package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Amendments that the signer was asked about, and what they said. */
@Path("/api/reports/{id}/proposals")
@RolesAllowed({
    Roles.TECHNICIAN,
    Roles.STATION,
    Roles.REVIEWER,
    Roles.BACK_OFFICE,
    Roles.MANUFACTURER,
    Roles.CUSTOMER,
    Roles.AUDITOR
})
public class ProposalsResource {

    private final Reports reports;
    private final Proposals proposals;
    private final ProposalLinks links;
    private final WithdrawProposal withdrawProposal;
    private final Reach reach;

    ProposalsResource(
            Reports reports, Proposals proposals, ProposalLinks links, WithdrawProposal withdrawProposal, Reach reach) {
        this.reports = reports;
        this.proposals = proposals;
        this.links = links;
        this.withdrawProposal = withdrawProposal;
        this.reach = reach;
    }

    /** Newest first. */
    @GET
    @Transactional
    public List<ProposalView> proposals(UUID id) {
        var report = inReach(id);
        return proposals.allOf(id).stream()
                .map(proposal -> links.view(proposal, report))
                .toList();
    }

    @GET
    @Path("/{number}")
    @Transactional
    public ProposalView proposal(UUID id, int number) {
        return links.view(proposals.require(new ProposalKey(id, number)), inReach(id));
    }

    @POST
    @Path("/{number}/withdrawal")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    public ProposalView withdraw(UUID id, int number) {
        return withdrawProposal.withdraw(new ProposalKey(id, number));
    }

    /** Shows a new link, once, and ends those before it. */
    @POST
    @Path("/{number}/link")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    public ProposalView renewLink(UUID id, int number) {
        return withdrawProposal.renewLink(new ProposalKey(id, number));
    }

    private Report inReach(UUID id) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        return report;
    }
}
