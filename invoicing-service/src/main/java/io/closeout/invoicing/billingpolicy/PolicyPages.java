package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Price policies as pages: which there are, the next one with what it would change, and who deviates. */
@Path("/invoices/policies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class PolicyPages {

    private static final String HOME = "/invoices/policies";
    private static final int UNPROCESSABLE = 422;

    private final ReadPolicies read;
    private final PublishPolicy publish;
    private final Template list;
    private final Template one;
    private final Template conformance;

    PolicyPages(
            ReadPolicies read,
            PublishPolicy publish,
            @Location("policies/list") Template list,
            @Location("policies/one") Template one,
            @Location("policies/conformance") Template conformance) {
        this.read = read;
        this.publish = publish;
        this.list = list;
        this.one = one;
        this.conformance = conformance;
    }

    /** @param from a policy of which the next version is to be written */
    @GET
    public TemplateInstance policies(@QueryParam("from") @Nullable String from) {
        return page(from == null || from.isBlank() ? "" : read.next(from), null);
    }

    /** Tries it, or publishes it if it has no fault; what was typed stays. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response publish(@FormParam("document") @Nullable String document, @FormParam("act") @Nullable String act) {
        var text = document == null ? "" : document.replace("\r\n", "\n");
        var trial = TrialView.of(publish.trial(text));
        if (!trial.publishable()) {
            return Response.status(UNPROCESSABLE).entity(page(text, trial)).build();
        }
        if (!"publish".equals(act)) {
            return Response.ok(page(text, trial)).build();
        }
        var view = publish.of(text);
        return Response.seeOther(URI.create(HOME + "/" + view.source().policyId()))
                .build();
    }

    @GET
    @Path("/conformance")
    public TemplateInstance conformance() {
        return conformance.data("scopes", read.conformance(null, null));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance policy(String id) {
        return one.data("versions", read.versions(id)).data("id", id).data("today", read.day(null));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response end(
            String id, @FormParam("lastDay") @Nullable String lastDay, @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw ProblemException.badRequest("A reason has 1 to 500 characters.");
        }
        publish.end(id, day(lastDay), reason.strip());
        return Response.seeOther(URI.create(HOME + "/" + id)).build();
    }

    private TemplateInstance page(String document, @Nullable TrialView trial) {
        return list.data("policies", read.all())
                .data("document", document)
                .data("trial", trial)
                .data("today", read.day(null));
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeException noDay) {
            throw ProblemException.badRequest("A day is written like 2026-03-29.");
        }
    }
}
