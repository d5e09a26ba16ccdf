package io.closeout.report.parties;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The directory. */
@Path("/api/parties")
public class PartiesResource {

    private static final int MOST_DETAILS = 200;

    private final KeepParty keepParty;
    private final Parties parties;
    private final TellServices tellServices;

    PartiesResource(KeepParty keepParty, Parties parties, TellServices tellServices) {
        this.keepParty = keepParty;
        this.parties = parties;
        this.tellServices = tellServices;
    }

    record DetailsRequest(@Nullable List<@Nullable UUID> ids) {}

    /** 201 for a new party; 200 for an edit, which needs {@code If-Match}, and for the same input again. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
    public Response keep(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull PartyRequest request) {
        var outcome = keepParty.keep(id, request, ifMatch);
        return Response.status(outcome.isNew() ? 201 : 200)
                .header(HttpHeaders.ETAG, Versions.etag(outcome.party().version()))
                .entity(outcome.party())
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS, Roles.AUDITOR})
    @Transactional
    public PartyView party(UUID id) {
        return view(id);
    }

    private PartyView view(UUID id) {
        return parties.findByIdOptional(id).map(PartyView::of).orElseThrow(ProblemException::notFound);
    }

    /** By name, optionally those whose name starts so. */
    @GET
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS, Roles.AUDITOR})
    @Transactional
    public PageView<PartyView> list(@QueryParam("name") @Nullable String name, @BeanParam PageRequest page) {
        var views = parties.page(name, page).stream().map(PartyView::of).toList();
        return PageView.of(views, page, Parties::keyOf);
    }

    /** What a device keeps to choose from: those of the network that are active, by name. */
    @GET
    @Path("/cards")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    @Transactional
    @Operation(summary = "Active parties of the network by name, with what a choice on site needs and no contact data")
    public PageView<PartyChoice> cards(@QueryParam("name") @Nullable String name, @BeanParam PageRequest page) {
        var cards = parties.choosable(name, page).stream().map(PartyChoice::of).toList();
        return PageView.of(cards, page, Parties::keyOf);
    }

    @GET
    @Path("/{id}/details")
    @RolesAllowed(Roles.SERVICE)
    public PartyView details(UUID id) {
        return tellServices.of(List.of(id)).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    /** Details of up to 200 parties at once; ids that are unknown are left out. */
    @POST
    @Path("/details")
    @RolesAllowed(Roles.SERVICE)
    public List<PartyView> details(@NotNull DetailsRequest request) {
        var faults = new Faults();
        List<UUID> ids = faults.list("/ids", request.ids(), MOST_DETAILS);
        faults.orThrow();
        return tellServices.of(ids);
    }
}
