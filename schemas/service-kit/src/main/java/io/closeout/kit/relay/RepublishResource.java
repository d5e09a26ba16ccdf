package io.closeout.kit.relay;

import io.closeout.events.Contract;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Restores a topic from the outbox: same ids, same bytes, same order per document. */
@Path("/api/ops/{service}/republish")
@RolesAllowed("ops")
public class RepublishResource {

    private final RepublishJobs jobs;
    private final CurrentActor actor;
    private final String self;

    RepublishResource(RepublishJobs jobs, CurrentActor actor, @ConfigProperty(name = "closeout.service") String self) {
        this.jobs = jobs;
        this.actor = actor;
        this.self = self;
    }

    @GET
    public List<JobView> jobs(String service) {
        mine(service);
        return jobs.latest();
    }

    @POST
    public JobView republish(String service, @Valid @NotNull Request request) {
        mine(service);
        var own = Contract.topics().stream()
                .anyMatch(topic ->
                        topic.name().equals(request.topic()) && topic.writer().equals(self));
        if (!own) {
            throw ProblemException.unprocessable(
                    "not-our-topic", "The topic is not written by this service", request.topic());
        }
        return jobs.request(request.topic(), actor.actor());
    }

    private void mine(String service) {
        if (!service.equals(self)) {
            throw ProblemException.notFound();
        }
    }

    /** Which topic to restore. */
    public record Request(@NotBlank String topic) {}

    /** How far a restoration is. */
    public record JobView(
            UUID id,
            String topic,
            long sent,
            long total,
            Instant requestedAt,
            @Nullable Instant finishedAt) {}
}
