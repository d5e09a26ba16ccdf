package io.closeout.invoicing.branding;

import io.closeout.invoicing.paper.Paper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** What waits to be billed, as it would be printed today. */
@Path("/invoices/drafts")
@RolesAllowed({"back-office", "auditor"})
public class DraftPages {

    private final PreviewBranding preview;
    private final Paper paper;

    DraftPages(PreviewBranding preview, Paper paper) {
        this.preview = preview;
        this.paper = paper;
    }

    /** @param slotId of a charge that waits */
    @GET
    @Path("/{slotId}/preview.pdf")
    @Produces("application/pdf")
    public byte[] pdf(UUID slotId) {
        var draft = preview.draft(slotId);
        return paper.preview(draft.document(), draft.look());
    }
}
