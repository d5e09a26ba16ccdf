package io.closeout.verification.rulebook;

import io.closeout.kit.http.Idempotent;
import io.closeout.verification.rules.PublishedDocument.Kind;
import io.closeout.verification.rules.RuleBook;
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

/** Settings of countries, stations and contracts over the rule sets. Who is checked sees what is set for him. */
@Path("/api/rules/overlays")
@RolesAllowed({"reviewer", "back-office", "auditor", "manufacturer", "station", "technician"})
public class OverlaysResource {

    private final RuleBook ruleBook;
    private final Readers readers;
    private final PublishRules publish;
    private final RetireRules retire;

    OverlaysResource(RuleBook ruleBook, Readers readers, PublishRules publish, RetireRules retire) {
        this.ruleBook = ruleBook;
        this.readers = readers;
        this.publish = publish;
        this.retire = retire;
    }

    @GET
    public List<OverlayView> overlays() {
        return ruleBook.current().overlays().stream()
                .filter(readers::maySee)
                .map(OverlayView::of)
                .toList();
    }

    /** With {@code dryRun=true} everything is checked and nothing is kept. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml", MediaType.TEXT_PLAIN})
    @RolesAllowed("back-office")
    @Idempotent
    public Publication publish(
            byte[] document, @QueryParam("dryRun") boolean dryRun, @QueryParam("reason") @Nullable String reason) {
        return publish.overlay(document, dryRun, reason);
    }

    @POST
    @Path("/{id}/{version}/retirement")
    @RolesAllowed("back-office")
    @Idempotent
    public DocumentView retire(String id, String version, @Valid @NotNull RetirementRequest request) {
        return retire.from(Kind.OVERLAY, id, version, request);
    }
}
