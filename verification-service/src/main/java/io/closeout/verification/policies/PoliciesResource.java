package io.closeout.verification.policies;

import io.closeout.kit.http.RequireIfMatch;
import io.closeout.kit.policy.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies of the network for windows, clocks and what passes by itself, and its kill switch. */
@Path("/api/verifications/policies")
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class PoliciesResource {

    private final ReadPolicies read;
    private final PublishPolicy publish;
    private final ThrowSwitch throwSwitch;

    PoliciesResource(ReadPolicies read, PublishPolicy publish, ThrowSwitch throwSwitch) {
        this.read = read;
        this.publish = publish;
        this.throwSwitch = throwSwitch;
    }

    @GET
    public List<PolicyView> policies() {
        return read.published();
    }

    @POST
    @RolesAllowed("back-office")
    public Response publish(@Valid @NotNull PolicyRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(publish.as(request))
                .build();
    }

    @GET
    @Path("/in-force")
    public InForceView inForce(
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @QueryParam("station") @Nullable UUID station,
            @QueryParam("contract") @Size(max = 100) @Nullable String contract,
            @QueryParam("on") @Nullable LocalDate on) {
        return read.inForce(new Scope(country, station == null ? null : station.toString(), contract), on);
    }

    /** What was published and is not followed. */
    @GET
    @Path("/conformance")
    public List<ReadPolicies.NotFollowed> conformance() {
        return read.notFollowed();
    }

    @GET
    @Path("/auto-approval")
    public AutoApprovalView autoApproval() {
        return throwSwitch.view();
    }

    @PUT
    @Path("/auto-approval")
    @RequireIfMatch
    @RolesAllowed({"reviewer", "back-office"})
    public AutoApprovalView throwSwitch(
            @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SwitchRequest request) {
        return throwSwitch.to(request, ifMatch);
    }
}
