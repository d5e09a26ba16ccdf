package io.closeout.invoicing.matching;

import io.closeout.invoicing.selfbilling.PreInvoices;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stations' own invoices: UBL 2.1, CII D16B or Factur-X PDF, at most 10 MB. A file that can be read is answered with 201
 * and what became of it; one that cannot with 422 and nothing is kept. The same file again has no other effect.
 */
@Path("/api/invoices/station-invoices")
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class StationInvoicesResource {

    private final TakeStationInvoice take;
    private final StationInvoices received;
    private final StationFiles files;
    private final PreInvoices preInvoices;

    StationInvoicesResource(
            TakeStationInvoice take, StationInvoices received, StationFiles files, PreInvoices preInvoices) {
        this.take = take;
        this.received = received;
        this.files = files;
        this.preInvoices = preInvoices;
    }

    /** @param reference of the pre-invoice, where the invoice does not quote it */
    @POST
    @RolesAllowed({"station", "back-office"})
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    public Response take(@QueryParam("reference") @Nullable String reference, InputStream file) {
        var upload = Upload.read(file);
        var taken = take.take(upload, ReadInvoice.of(upload), reference);
        return Response.created(URI.create("/api/invoices/station-invoices/" + taken.id()))
                .entity(StationInvoiceView.of(taken))
                .build();
    }

    @GET
    @Transactional
    public List<StationInvoiceView> ofPreInvoice(@QueryParam("preInvoiceId") @Nullable UUID preInvoiceId) {
        if (preInvoiceId == null) {
            throw ProblemException.badRequest("Name the pre-invoice.");
        }
        return received.of(preInvoices.visible(preInvoiceId).id()).stream()
                .map(StationInvoiceView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public StationInvoiceView one(UUID id) {
        return StationInvoiceView.of(visible(id));
    }

    /** The file as it came, byte for byte; it is handed out to be kept and never to be opened in a browser. */
    @GET
    @Path("/{id}/file")
    @Transactional
    public Response file(UUID id) {
        return files.download(visible(id).digest(), "station-invoice-" + id);
    }

    private StationInvoice visible(UUID id) {
        var found = received.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        preInvoices.visible(found.preInvoiceId());
        return found;
    }
}
