package io.closeout.invoicing.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Why a line is priced so, for programs. */
@Path("/api/invoices")
@RolesAllowed({"back-office", "reviewer", "auditor"})
public class WhyResource {

    private final Why why;

    WhyResource(Why why) {
        this.why = why;
    }

    @GET
    @Path("/{id}/lines/{lineNo}/explanation")
    @Transactional
    public WhyView explanation(UUID id, int lineNo) {
        return WhyView.of(why.of(id, lineNo));
    }
}
