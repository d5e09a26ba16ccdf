package io.closeout.verification.policies;

import io.closeout.kit.http.Versions;
import io.closeout.kit.look.Page;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** The kill switch, what is in force for whom, and the form to change it. */
@Path("/verifications/policies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class PoliciesPage {

    private static final String HOME = "/verifications/policies";

    private final ReadPolicies read;
    private final PublishPolicy publish;
    private final ThrowSwitch throwSwitch;
    private final PolicyForms forms;
    private final Tenants tenants;
    private final Page page;

    PoliciesPage(
            ReadPolicies read,
            PublishPolicy publish,
            ThrowSwitch throwSwitch,
            PolicyForms forms,
            Tenants tenants,
            Page page) {
        this.read = read;
        this.publish = publish;
        this.throwSwitch = throwSwitch;
        this.forms = forms;
        this.tenants = tenants;
        this.page = page;
    }

    /** Everything on one page, for one scope. */
    record Policies(
            String network,
            AutoApprovalView auto,
            InForceView inForce,
            PolicyForm form,
            List<PolicyView> published,
            List<ReadPolicies.NotFollowed> notFollowed,
            PolicyWords t)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance policies(@Context UriInfo address) {
        var asked = PolicyForms.scope(address.getQueryParameters());
        var scope = asked == null ? Scope.EU : asked.toScope();
        return new Policies(
                tenants.current(),
                throwSwitch.view(),
                read.inForce(scope, null),
                read.form(scope),
                read.published().reversed(),
                read.notFollowed(),
                new PolicyWords(page.locale()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response publish(MultivaluedMap<String, String> form) {
        publish.as(read.keepingBounds(forms.policy(form)));
        return Response.seeOther(URI.create(HOME)).build();
    }

    @POST
    @Path("/auto-approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"reviewer", "back-office"})
    public Response throwSwitch(MultivaluedMap<String, String> form) {
        throwSwitch.to(forms.change(form), Versions.etag(forms.number(form)));
        return Response.seeOther(URI.create(HOME)).build();
    }
}
