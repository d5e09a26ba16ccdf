package io.closeout.invoicing.office;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.CreditInvoice;
import io.closeout.invoicing.issuing.CreditPreview;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.ReplaceInvoice;
import io.closeout.invoicing.issuing.ReplacementPreview;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Crediting and replacing an invoice: the form, what it would do, and then the document. */
@Path("/invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("back-office")
public class CorrectionPages {

    private static final String STEP = "step";
    private static final String DO_IT = "issue";

    private final Invoices invoices;
    private final CreditInvoice credit;
    private final ReplaceInvoice replace;
    private final KnownParties parties;
    private final OfficeTemplates templates;
    private final Page page;

    CorrectionPages(
            Invoices invoices,
            CreditInvoice credit,
            ReplaceInvoice replace,
            KnownParties parties,
            OfficeTemplates templates,
            Page page) {
        this.invoices = invoices;
        this.credit = credit;
        this.replace = replace;
        this.parties = parties;
        this.templates = templates;
        this.page = page;
    }

    @GET
    @Path("/{id}/credit")
    @Transactional
    public TemplateInstance creditForm(UUID id) {
        return templates.credit(creditSheet(known(id), new MultivaluedHashMap<>(), null));
    }

    /** The first time it shows what would happen; with that on the page it happens. */
    @POST
    @Path("/{id}/credit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response credit(UUID id, MultivaluedMap<String, String> form) {
        var order = TypedCredit.read(id, form);
        if (DO_IT.equals(form.getFirst(STEP))) {
            var note = credit.as(order, ChargeForms.version(form));
            return Response.seeOther(URI.create("/invoices/%s/credit-notes/%s".formatted(id, note)))
                    .build();
        }
        return Response.ok(templates.credit(creditSheet(known(id), form, credit.preview(order))))
                .build();
    }

    private CreditSheet creditSheet(
            Invoice invoice, MultivaluedMap<String, String> typed, @Nullable CreditPreview preview) {
        var document = invoice.document();
        return new CreditSheet(
                invoice.id(),
                invoice.version(),
                invoice.number(),
                document.buyer().name(),
                new DocumentWords(page.locale(), document.currency()),
                credit.left(invoice.id()),
                typed,
                preview);
    }

    @GET
    @Path("/{id}/replacement")
    @Transactional
    public TemplateInstance replacementForm(UUID id) {
        return templates.replacement(replacementSheet(known(id), new MultivaluedHashMap<>(), null));
    }

    @POST
    @Path("/{id}/replacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response replacement(UUID id, MultivaluedMap<String, String> form) {
        var invoice = known(id);
        var order = TypedReplacement.read(invoice, form);
        if (DO_IT.equals(form.getFirst(STEP))) {
            var issued = replace.with(order, ChargeForms.version(form));
            return Response.seeOther(URI.create("/invoices/" + issued)).build();
        }
        return Response.ok(templates.replacement(replacementSheet(invoice, form, replace.preview(order))))
                .build();
    }

    private ReplacementSheet replacementSheet(
            Invoice invoice, MultivaluedMap<String, String> typed, @Nullable ReplacementPreview preview) {
        var document = invoice.document();
        return new ReplacementSheet(
                document,
                invoice.version(),
                new DocumentWords(page.locale(), document.currency()),
                parties.named(),
                typed,
                preview);
    }

    private Invoice known(UUID id) {
        return invoices.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
