package io.closeout.kit.parking;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is parked in this service, and what to do about it. */
@Path("/api/ops/{service}/parked")
@RolesAllowed("ops")
public class ParkedResource {

    private final ParkedRecords parked;
    private final DecideAboutParked decide;
    private final CurrentActor actor;
    private final String self;

    ParkedResource(
            ParkedRecords parked,
            DecideAboutParked decide,
            CurrentActor actor,
            @ConfigProperty(name = "closeout.service") String self) {
        this.parked = parked;
        this.decide = decide;
        this.actor = actor;
        this.self = self;
    }

    @GET
    public PageView<ParkedRecord> list(
            String service, @QueryParam("state") @DefaultValue("OPEN") String state, @BeanParam PageRequest page) {
        mine(service);
        var last = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        return PageView.of(parked.page(state, last, page.fetch()), page, row -> Cursor.of(row.id()));
    }

    @GET
    @Path("/{id}")
    public ParkedRecord one(String service, UUID id) {
        mine(service);
        return parked.find(id).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{id}/retry")
    public ParkedRecord retry(String service, UUID id) {
        mine(service);
        return decide.retry(id);
    }

    @POST
    @Path("/retry")
    public List<ParkedRecord> retryKey(String service, @Valid @NotNull RetryRequest request) {
        mine(service);
        return decide.retryKey(request.topic(), request.key());
    }

    /** Proposes at the first call, discards at the call of another person. */
    @POST
    @Path("/{id}/discard")
    public ParkedRecord discard(String service, UUID id, @Valid @NotNull DiscardRequest request) {
        mine(service);
        return decide.discard(id, actor.actor(), request.reason());
    }

    private void mine(String service) {
        if (!service.equals(self)) {
            throw ProblemException.notFound();
        }
    }

    /** All parked records of one document. */
    public record RetryRequest(
            @NotBlank @Size(max = 200) String topic,
            @NotBlank @Size(max = 200) String key) {}

    /** Why a record may go for good. */
    public record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}
}
