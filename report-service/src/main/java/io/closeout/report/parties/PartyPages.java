package io.closeout.report.parties;

import io.closeout.events.party.PartyKind;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.time.Ids;
import io.closeout.report.reach.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory for people. Forms are kept under the same rules as the API. */
@Path("/parties")
@Produces(MediaType.TEXT_HTML)
public class PartyPages {

    private static final int STALE = 412;

    private final Parties parties;
    private final KeepParty keepParty;
    private final Ids ids;
    private final Template list;
    private final Template one;
    private final Template form;

    PartyPages(
            Parties parties,
            KeepParty keepParty,
            Ids ids,
            @Location("parties/list") Template list,
            @Location("parties/one") Template one,
            @Location("parties/form") Template form) {
        this.parties = parties;
        this.keepParty = keepParty;
        this.ids = ids;
        this.list = list;
        this.one = one;
        this.form = form;
    }

    @GET
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS, Roles.AUDITOR})
    @Transactional
    public TemplateInstance list(@QueryParam("name") @Nullable String name, @BeanParam PageRequest page) {
        var views = parties.page(name, page).stream().map(PartyView::of).toList();
        return list.data("active", "parties")
                .data("name", name == null ? "" : name)
                .data("isFirst", page.after().isEmpty())
                .data("parties", PageView.of(views, page, Parties::keyOf));
    }

    @GET
    @Path("/new")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
    public TemplateInstance blank() {
        return form(PartyForm.blank(ids.next()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS, Roles.AUDITOR})
    @Transactional
    public TemplateInstance one(UUID id) {
        var party = parties.required(id);
        return one.data("active", "parties")
                .data("party", PartyView.of(party))
                .data("erased", party.isErased())
                .data("isCustomer", party.kinds().contains(PartyKind.CUSTOMER))
                .data("fields", PartyFields.of(party.profile(), party.details()));
    }

    @GET
    @Path("/{id}/edit")
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
    @Transactional
    public TemplateInstance edit(UUID id) {
        return form(PartyForm.of(parties.required(id)));
    }

    /** The id of a new party comes with its form, so that sending it twice enters one party. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
    public Response keep(UUID id, MultivaluedMap<String, String> typed) {
        var sent = PartyForm.read(id, typed);
        var version = sent.version();
        try {
            keepParty.keep(id, sent.request(), version == null ? null : Versions.etag(version));
            return Response.seeOther(URI.create("/parties/" + id)).build();
        } catch (ProblemException refused) {
            return again(sent, refused);
        }
    }

    /** Nothing typed is lost. */
    private Response again(PartyForm sent, ProblemException refused) {
        var problem = refused.problem();
        if (problem.status() == STALE) {
            return Response.status(STALE)
                    .entity(form(sent.met(parties.required(sent.id()))))
                    .build();
        }
        if (problem.errors().isEmpty()) {
            throw refused;
        }
        return Response.status(problem.status())
                .entity(form(sent.refused(problem.errors())))
                .build();
    }

    private TemplateInstance form(PartyForm shown) {
        return form.data("active", "parties").data("form", shown);
    }
}
