package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.CreditRequest;
import io.closeout.invoicing.issuing.CreditRequests;
import io.closeout.invoicing.selfbilling.PreInvoice;
import io.closeout.invoicing.selfbilling.PreInvoices;
import io.closeout.kit.http.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station's own invoices for people: send one, see what does not agree, side by side. */
@Path("/invoices/station-invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class StationInvoicePages {

    private final TakeStationInvoice take;
    private final StationInvoices received;
    private final PreInvoices preInvoices;
    private final CreditRequests credits;
    private final Template list;
    private final Template compare;

    StationInvoicePages(
            TakeStationInvoice take,
            StationInvoices received,
            PreInvoices preInvoices,
            CreditRequests credits,
            @Location("matching/list") Template list,
            @Location("matching/compare") Template compare) {
        this.take = take;
        this.received = received;
        this.preInvoices = preInvoices;
        this.credits = credits;
        this.list = list;
        this.compare = compare;
    }

    @GET
    @Transactional
    public TemplateInstance ofPreInvoice(@QueryParam("preInvoiceId") @Nullable UUID preInvoiceId) {
        if (preInvoiceId == null) {
            throw ProblemException.badRequest("Name the pre-invoice.");
        }
        var preInvoice = preInvoices.visible(preInvoiceId);
        return list.data("pre", preInvoice)
                .data("attempts", received.of(preInvoiceId))
                .data("credits", credits(preInvoice));
    }

    private List<CreditRequest> credits(PreInvoice preInvoice) {
        return preInvoice.invoiceId() == null ? List.of() : credits.ofInvoice(preInvoice.invoiceId());
    }

    @POST
    @RolesAllowed({"station", "back-office"})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@BeanParam SentFile form) {
        var upload = form.upload();
        var taken = take.take(upload, ReadInvoice.of(upload), form.reference);
        return Response.seeOther(URI.create("/invoices/station-invoices/" + taken.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance one(UUID id) {
        var found = received.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        var preInvoice = preInvoices.visible(found.preInvoiceId());
        return compare.data("one", found)
                .data("pre", preInvoice)
                .data("rows", SideBySide.of(found.said(), found.expected()));
    }
}
