package io.closeout.invoicing.rendition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The forms of a credit note; 202 while they are made. */
@Path("/api/invoices/{id}/credit-notes/{noteId}/documents")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
public class CreditNoteFormsResource {

    private final RenderedDocuments documents;

    CreditNoteFormsResource(RenderedDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{form}")
    public Response form(UUID id, UUID noteId, String form, @Context Request request) {
        return documents.answer(id, noteId, form, request);
    }
}
