package io.closeout.report.privacy;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.parties.PersonalData;
import io.closeout.report.reach.Roles;
import io.closeout.report.signing.SignedFacts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what will be forgotten and what stays, asks once, and shows what stands in the way. */
@Path("/parties/{id}/erasure")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BACK_OFFICE)
public class PrivacyPages {

    /** Why, as the audit keeps it. */
    private static final List<String> REASONS = List.of("person-asked", "no-longer-needed", "entered-by-mistake");

    private final PersonalData people;
    private final SignedFacts signatures;
    private final OpenBusiness openBusiness;
    private final EraseParty eraseParty;
    private final Template page;

    PrivacyPages(
            PersonalData people,
            SignedFacts signatures,
            OpenBusiness openBusiness,
            EraseParty eraseParty,
            @Location("parties/erasure") Template page) {
        this.people = people;
        this.signatures = signatures;
        this.openBusiness = openBusiness;
        this.eraseParty = eraseParty;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance ask(UUID id) {
        return page.data("active", "parties")
                .data("party", people.of(id))
                .data("signatures", signatures.givenFor(id).size())
                .data("open", openBusiness.of(id))
                .data("reasons", REASONS);
    }

    /** Business that began since the question was asked leads back to it, with what stands in the way. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(UUID id, @FormParam("reasonKey") @Nullable String reasonKey) {
        if (reasonKey == null || !REASONS.contains(reasonKey)) {
            throw ProblemException.badRequest("The form does not say why.");
        }
        try {
            eraseParty.erase(id, reasonKey);
        } catch (ProblemException refused) {
            if (refused.problem().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refused;
            }
            return Response.seeOther(URI.create("/parties/%s/erasure".formatted(id)))
                    .build();
        }
        return Response.seeOther(URI.create("/parties/" + id)).build();
    }
}
