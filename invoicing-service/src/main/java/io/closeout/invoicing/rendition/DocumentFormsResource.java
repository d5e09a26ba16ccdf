package io.closeout.invoicing.rendition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The forms of an invoice; 202 while they are made. */
@Path("/api/invoices/{id}/documents")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
public class DocumentFormsResource {

    private final RenderedDocuments documents;

    DocumentFormsResource(RenderedDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{form}")
    public Response form(UUID id, String form, @Context Request request) {
        return documents.answer(id, id, form, request);
    }
}
