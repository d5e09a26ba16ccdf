package io.closeout.invoicing.recurring;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Fees that fall due again and again. */
@Path("/api/invoices/agreements")
@RolesAllowed({"back-office", "auditor"})
public class AgreementsResource {

    private static final int MOST = 1_000;

    private final Agreements agreements;
    private final BilledPeriods periods;
    private final AgreementDesk desk;

    AgreementsResource(Agreements agreements, BilledPeriods periods, AgreementDesk desk) {
        this.agreements = agreements;
        this.periods = periods;
        this.desk = desk;
    }

    /** By number; at most 1,000. */
    @GET
    @Transactional
    public List<Agreement> all() {
        return agreements.all(MOST);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public AgreementView one(UUID id) {
        return view(id);
    }

    @POST
    @RolesAllowed("back-office")
    @Idempotent
    public Response create(@Valid @NotNull AgreementRequest request) {
        var id = desk.create(request);
        return Response.created(URI.create("/api/invoices/agreements/" + id))
                .entity(view(id))
                .build();
    }

    @POST
    @Path("/{id}/amendments")
    @RolesAllowed("back-office")
    @RequireIfMatch
    @Transactional
    public AgreementView amend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AmendmentRequest request) {
        desk.amend(id, request, ifMatch);
        return view(id);
    }

    @POST
    @Path("/{id}/pauses")
    @RolesAllowed("back-office")
    @RequireIfMatch
    @Transactional
    public AgreementView pause(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PauseRequest request) {
        desk.pause(id, request, ifMatch);
        return view(id);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed("back-office")
    @RequireIfMatch
    @Transactional
    public AgreementView resume(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ResumptionRequest request) {
        desk.resume(id, request.firstDay(), ifMatch);
        return view(id);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed("back-office")
    @RequireIfMatch
    @Idempotent
    public AgreementView end(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EndRequest request) {
        desk.end(id, request, ifMatch);
        return view(id);
    }

    private AgreementView view(UUID id) {
        return AgreementView.of(agreements.find(id).orElseThrow(ProblemException::notFound), periods.of(id));
    }
}
