package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.CreditRequest;
import io.closeout.invoicing.issuing.CreditRequests;
import io.closeout.invoicing.issuing.RegisterStationCredit;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * Credit notes that stations are asked for, because what they invoiced was withdrawn or changed, and those that came:
 * UBL 2.1, CII D16B or Factur-X PDF, at most 10 MB. A file that can be read is answered with 201 and what became of it.
 */
@Path("/api/invoices/station-credits")
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class StationCreditsResource {

    private final CreditRequests requests;
    private final RegisterStationCredit register;
    private final TakeStationCredit take;
    private final StationCredits received;
    private final StationFiles files;
    private final Visibility visibility;

    StationCreditsResource(
            CreditRequests requests,
            RegisterStationCredit register,
            TakeStationCredit take,
            StationCredits received,
            StationFiles files,
            Visibility visibility) {
        this.requests = requests;
        this.register = register;
        this.take = take;
        this.received = received;
        this.files = files;
        this.visibility = visibility;
    }

    /** Those that have not come yet. */
    @GET
    @Transactional
    public List<CreditRequest> open() {
        return requests.open().stream()
                .filter(one -> visibility.includes(one.sellerId(), List.of(one.buyerId())))
                .toList();
    }

    /** @param number of the credit note, as the station printed it */
    public record Registration(
            @NotNull @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z ./_-]{0,59}")
            String number) {}

    @POST
    @Path("/{id}/registration")
    @RolesAllowed("back-office")
    @Idempotent
    public CreditRequest register(UUID id, @Valid @NotNull Registration registration) {
        return register.as(id, registration.number());
    }

    /** It names the invoice that it corrects (BT-25). The same file again has no other effect. */
    @POST
    @Path("/notes")
    @RolesAllowed({"station", "back-office"})
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    public Response take(InputStream file) {
        var upload = Upload.read(file);
        var taken = take.take(upload, ReadInvoice.creditNote(upload));
        return Response.created(URI.create("/api/invoices/station-credits/notes/" + taken.id()))
                .entity(StationCreditView.of(taken))
                .build();
    }

    /** The newest fifty. */
    @GET
    @Path("/notes")
    @Transactional
    public List<StationCreditView> notes() {
        return received.newest().stream().map(StationCreditView::of).toList();
    }

    @GET
    @Path("/notes/{id}")
    @Transactional
    public StationCreditView note(UUID id) {
        return StationCreditView.of(received.visible(id));
    }

    /** The file as it came, byte for byte. */
    @GET
    @Path("/notes/{id}/file")
    @Transactional
    public Response file(UUID id) {
        return files.download(received.visible(id).digest(), "station-credit-note-" + id);
    }
}
