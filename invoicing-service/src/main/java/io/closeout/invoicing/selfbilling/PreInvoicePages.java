package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.look.Page;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pre-invoices for the station, the buyer and the office: what is listed, why it costs what it costs, what left. */
@Path("/invoices/pre-invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class PreInvoicePages {

    private final PreInvoices preInvoices;
    private final ReadPreInvoices read;
    private final AnswerPreInvoice answer;
    private final Page page;
    private final Template list;
    private final Template one;

    PreInvoicePages(
            PreInvoices preInvoices,
            ReadPreInvoices read,
            AnswerPreInvoice answer,
            Page page,
            @Location("selfbilling/list") Template list,
            @Location("selfbilling/one") Template one) {
        this.preInvoices = preInvoices;
        this.read = read;
        this.answer = answer;
        this.page = page;
        this.list = list;
        this.one = one;
    }

    @GET
    @Transactional
    public TemplateInstance preInvoices(@QueryParam("state") @Nullable String state, @BeanParam PageRequest request) {
        var wanted = PreInvoiceFilter.read(state);
        return list.data("found", preInvoices.list(wanted, request).map(read::row))
                .data("states", PreInvoiceFilter.values())
                .data("state", wanted == null ? "" : wanted.name())
                .data("isFirst", request.after().isEmpty())
                .data("disputed", page.may("back-office") ? read.disputed() : List.of());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance preInvoice(UUID id) {
        return one.data("pre", read.view(preInvoices.visible(id)));
    }

    /** A form: {@code reason-<entry>} names what is wrong with it, or nothing. */
    @POST
    @Path("/{id}/answer")
    @RolesAllowed({"station", "back-office"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID id, MultivaluedMap<String, String> form) {
        var given = AnswerForm.read(form);
        answer.with(id, given.answer(), given.reasons());
        return back(id);
    }

    @POST
    @Path("/{id}/entries/{entryNo}/return")
    @RolesAllowed("back-office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response putBack(UUID id, int entryNo, MultivaluedMap<String, String> form) {
        answer.putBack(id, entryNo, AnswerForm.reason(form));
        return back(id);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/invoices/pre-invoices/" + id)).build();
    }
}
