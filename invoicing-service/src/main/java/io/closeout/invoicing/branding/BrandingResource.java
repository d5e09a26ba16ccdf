package io.closeout.invoicing.branding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** How the documents of a seller look: versions, and the logos they name. */
@Path("/api/invoices/branding")
@RolesAllowed({"back-office", "auditor"})
public class BrandingResource {

    private final Brandings brandings;
    private final PublishBranding publish;
    private final Logos logos;
    private final Sellers sellers;

    BrandingResource(Brandings brandings, PublishBranding publish, Logos logos, Sellers sellers) {
        this.brandings = brandings;
        this.publish = publish;
        this.logos = logos;
        this.sellers = sellers;
    }

    /** @param sha256 by which a version names it */
    public record LogoView(String sha256) {}

    /** The newest first. */
    @GET
    @Path("/{sellerId}")
    @Transactional
    public List<BrandingView> versions(UUID sellerId) {
        sellers.known(sellerId);
        return brandings.ofSeller(sellerId).stream().map(BrandingView::of).toList();
    }

    @POST
    @Path("/{sellerId}")
    @RolesAllowed("back-office")
    public Response publish(UUID sellerId, @Valid @NotNull BrandingRequest request) {
        var branding = publish.publish(sellerId, request.validFrom(), request.style());
        return Response.status(Response.Status.CREATED)
                .entity(BrandingView.of(branding))
                .build();
    }

    /** A PNG or a JPEG of at most 2 MB, which is drawn anew. The same picture again is the same logo. */
    @POST
    @Path("/logos")
    @Consumes({"image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("back-office")
    @Transactional
    public LogoView logo(InputStream body) throws IOException {
        return new LogoView(logos.keep(body.readNBytes(LogoImage.MOST_BYTES + 1)));
    }
}
