package io.closeout.invoicing.office;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Why a line is priced so, for whoever may see what was checked. */
@Path("/invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "reviewer", "auditor"})
public class WhyPages {

    private final Why why;
    private final OfficeTemplates templates;

    WhyPages(Why why, OfficeTemplates templates) {
        this.why = why;
        this.templates = templates;
    }

    @GET
    @Path("/{id}/lines/{lineNo}")
    @Transactional
    public TemplateInstance page(UUID id, int lineNo) {
        return templates.why(why.of(id, lineNo));
    }
}
