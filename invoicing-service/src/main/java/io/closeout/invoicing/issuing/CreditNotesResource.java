package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Corrections by hand: first what one would do, then the credit note itself. */
@Path("/api/invoices")
@RolesAllowed("back-office")
public class CreditNotesResource {

    private final CreditNotes notes;
    private final CreditInvoice credit;

    CreditNotesResource(CreditNotes notes, CreditInvoice credit) {
        this.notes = notes;
        this.credit = credit;
    }

    @POST
    @Path("/{id}/credit-note/preview")
    public CreditPreview preview(UUID id, @Valid @NotNull CreditNoteRequest request) {
        return credit.preview(request.of(id));
    }

    @POST
    @Path("/{id}/credit-note")
    @Idempotent
    public Response credit(UUID id, @Valid @NotNull CreditNoteRequest request) {
        var noteId = credit.as(request.of(id));
        var note = notes.findByIdOptional(noteId).orElseThrow(ProblemException::notFound);
        return Response.created(URI.create("/api/invoices/%s/credit-notes/%s".formatted(id, noteId)))
                .entity(note.document())
                .build();
    }
}
