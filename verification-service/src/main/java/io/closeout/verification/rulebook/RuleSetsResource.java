package io.closeout.verification.rulebook;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.rulebook.RuleSetView.WithDocument;
import io.closeout.verification.rules.PublishedDocument.Kind;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows everybody who is checked what is checked; the back office publishes and ends rule sets of its network. */
@Path("/api/rules")
@RolesAllowed({"reviewer", "back-office", "auditor", "manufacturer", "station", "technician"})
public class RuleSetsResource {

    private final RuleBook ruleBook;
    private final PublishRules publish;
    private final RetireRules retire;

    RuleSetsResource(RuleBook ruleBook, PublishRules publish, RetireRules retire) {
        this.ruleBook = ruleBook;
        this.publish = publish;
        this.retire = retire;
    }

    @GET
    public List<RuleSetView> ruleSets() {
        return ruleBook.ruleSets().all().stream().map(RuleSetView::of).toList();
    }

    @GET
    @Path("/sets")
    public List<RuleSetView> sets() {
        return ruleSets();
    }

    @GET
    @Path("/sets/{id}/{version}")
    public WithDocument set(String id, String version) {
        var set = find(id, version);
        return new WithDocument(RuleSetView.of(set), set.text());
    }

    /** What changed from one version to another, rule by rule; each is named {@code <id>:<version>}. */
    @GET
    @Path("/compare")
    public Comparison compare(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return Comparison.of(find(from), find(to));
    }

    /** With {@code dryRun=true} everything is checked and nothing is kept. */
    @POST
    @Path("/sets")
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml", MediaType.TEXT_PLAIN})
    @RolesAllowed("back-office")
    @Idempotent
    public Publication publish(
            byte[] document, @QueryParam("dryRun") boolean dryRun, @QueryParam("reason") @Nullable String reason) {
        return publish.set(document, dryRun, reason);
    }

    @POST
    @Path("/sets/{id}/{version}/retirement")
    @RolesAllowed("back-office")
    @Idempotent
    public DocumentView retire(String id, String version, @Valid @NotNull RetirementRequest request) {
        return retire.from(Kind.SET, id, version, request);
    }

    private RuleSet find(@Nullable String name) {
        var colon = name == null ? -1 : name.lastIndexOf(':');
        if (name == null || colon < 1) {
            throw ProblemException.badRequest("Name both rule sets as id:version, in from and to.");
        }
        return find(name.substring(0, colon), name.substring(colon + 1));
    }

    private RuleSet find(String id, String version) {
        return ruleBook.ruleSets().version(id, version).orElseThrow(ProblemException::notFound);
    }
}
