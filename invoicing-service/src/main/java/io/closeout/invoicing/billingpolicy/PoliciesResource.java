package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.policy.Deviation;
import io.closeout.kit.policy.ResolvedValue;
import io.closeout.kit.policy.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Price policies: what there is, what is in force, how a draft would differ, and publishing it. */
@Path("/api/policies")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "auditor", "ops"})
public class PoliciesResource {

    private static final String YAML = "application/yaml";

    /** What is in force for a scope on a day, with where it comes from. */
    public record InForceView(
            LocalDate on, Scope scope, Collection<ResolvedValue> values, List<Deviation> notFollowed) {}

    /** @param lastDay today or later */
    public record EndRequest(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 500) String reason) {}

    private final ReadPolicies read;
    private final PublishPolicy publish;

    PoliciesResource(ReadPolicies read, PublishPolicy publish) {
        this.read = read;
        this.publish = publish;
    }

    @GET
    public List<PolicyView> policies() {
        return read.all();
    }

    /** The body is the policy as YAML. A dry run says what is wrong and what would change, and writes nothing. */
    @POST
    @Consumes({YAML, "text/yaml", "text/plain"})
    @RolesAllowed("back-office")
    @Idempotent
    public Response publish(String document, @QueryParam("dryRun") boolean dryRun) {
        if (dryRun) {
            return Response.ok(TrialView.of(publish.trial(document))).build();
        }
        var view = publish.of(document);
        return Response.created(URI.create("/api/policies/" + view.source().policyId()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/in-force")
    public InForceView inForce(
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @QueryParam("station") @Nullable UUID station,
            @QueryParam("contract") @Size(max = 100) @Nullable String contract,
            @QueryParam("on") @Nullable LocalDate on) {
        var scope = new Scope(country, station == null ? null : station.toString(), contract);
        var resolved = read.inForce(scope, on);
        return new InForceView(read.day(on), scope, resolved.values(), resolved.deviations());
    }

    /** Of one scope, or of every scope that has a policy of its own. */
    @GET
    @Path("/conformance")
    @RolesAllowed({"back-office", "reviewer", "auditor", "ops"})
    public List<Conformance> conformance(
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @QueryParam("station") @Nullable UUID station,
            @QueryParam("on") @Nullable LocalDate on) {
        var asked = country == null && station == null
                ? null
                : new Scope(country, station == null ? null : station.toString(), null);
        return read.conformance(asked, on);
    }

    @GET
    @Path("/{id}")
    public List<PolicyView> versions(String id) {
        return read.versions(id);
    }

    @GET
    @Path("/{id}/{version}/text")
    @Produces(YAML)
    public String text(String id, int version) {
        return read.text(id, version);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed("back-office")
    @Idempotent
    public List<PolicyView> end(String id, @Valid @NotNull EndRequest request) {
        return publish.end(id, request.lastDay(), request.reason());
    }
}
