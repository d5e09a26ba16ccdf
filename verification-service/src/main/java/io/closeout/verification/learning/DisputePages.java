package io.closeout.verification.learning;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.DisputedCases.Numbers;
import io.closeout.verification.learning.DisputedCases.Stand;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Disputes that were upheld, each with the rule that is proposed for it; one click agrees. */
@Path("/verifications/learning/disputes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class DisputePages {

    /** Each row is held against the rules anew. */
    private static final int ROWS = 20;

    private static final String RULE = "rule:";

    private final DisputedCases disputed;
    private final Hindsight hindsight;
    private final NameDisputedRule name;
    private final RuleNames rules;
    private final StationNames.Source names;
    private final CurrentActor actor;
    private final Validator validator;

    DisputePages(
            DisputedCases disputed,
            Hindsight hindsight,
            NameDisputedRule name,
            RuleNames rules,
            StationNames.Source names,
            CurrentActor actor,
            Validator validator) {
        this.disputed = disputed;
        this.hindsight = hindsight;
        this.name = name;
        this.rules = rules;
        this.names = names;
        this.actor = actor;
        this.validator = validator;
    }

    /** The work list, or what was named before. */
    record Cases(
            PageView<DisputeLessonView> rows,
            StationNames names,
            boolean waiting,
            Numbers numbers,
            List<String> rules,
            boolean decides)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance cases(
            @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        var stand = DisputeLessonsResource.stand(state);
        var request = PageRequest.of(ROWS, cursor);
        var page = PageView.of(disputed.page(stand, request), request, DisputeLessonsResource::place);
        return new Cases(
                page.map(one -> new DisputeLessonView(one, hindsight.on(one))),
                names.of(page.items().stream()
                        .map(one -> one.decided().stationId())
                        .toList()),
                stand == Stand.WAITING,
                disputed.numbers(),
                rules.all(),
                actor.is("reviewer") || actor.is("back-office"));
    }

    /** @param choice {@code none}, {@code other} or {@code rule:} with an id */
    @POST
    @Path("/{disputeId}/cases/{caseId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(
            UUID disputeId,
            UUID caseId,
            @RestForm @Nullable String choice,
            @RestForm @Nullable String wish,
            @RestForm @Nullable String reason) {
        var chosen = choice == null ? "" : choice;
        var request = new DisputeLessonRequest(
                chosen.startsWith(RULE) ? chosen.substring(RULE.length()) : null,
                chosen.equals("none"),
                chosen.equals("other") ? wish : null,
                reason);
        if (!validator.validate(request).isEmpty()) {
            throw ProblemException.badRequest("Say in words what was wrong, in at most 2000 letters.");
        }
        name.of(disputeId, caseId, request);
        return Response.seeOther(URI.create("/verifications/learning/disputes")).build();
    }
}
