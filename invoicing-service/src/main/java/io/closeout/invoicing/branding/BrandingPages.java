package io.closeout.invoicing.branding;

import io.closeout.invoicing.paper.Paper;
import io.closeout.kit.look.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The looks of documents, with a form that shows at once what it would make of them. */
@Path("/invoices/branding")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class BrandingPages {

    private final Sellers sellers;
    private final ShowBranding show;
    private final PublishBranding publish;
    private final PreviewBranding preview;
    private final Paper paper;
    private final Page page;
    private final Template list;
    private final Template one;

    BrandingPages(
            Sellers sellers,
            ShowBranding show,
            PublishBranding publish,
            PreviewBranding preview,
            Paper paper,
            Page page,
            @Location("branding/list") Template list,
            @Location("branding/one") Template one) {
        this.sellers = sellers;
        this.show = show;
        this.publish = publish;
        this.preview = preview;
        this.paper = paper;
        this.page = page;
        this.list = list;
        this.one = one;
    }

    @GET
    @Transactional
    public TemplateInstance sellers() {
        return list.data("sellers", sellers.all()).data("t", new BrandingWords(page.locale()));
    }

    @GET
    @Path("/{sellerId}")
    public TemplateInstance seller(UUID sellerId) {
        return one.data("sheet", show.current(sellerId, page.language())).data("t", new BrandingWords(page.locale()));
    }

    /** Publishes what is in the form, or only shows it. */
    @POST
    @Path("/{sellerId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("back-office")
    public Response change(UUID sellerId, MultipartFormDataInput input) {
        var form = BrandingForm.of(input);
        if (form.isPublished()) {
            publish.publish(sellerId, form);
            return Response.seeOther(URI.create("/invoices/branding/" + sellerId))
                    .build();
        }
        var sheet = show.typed(sellerId, form);
        return Response.ok(one.data("sheet", sheet).data("t", new BrandingWords(page.locale())))
                .build();
    }

    @POST
    @Path("/{sellerId}/preview.png")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("image/png")
    @RolesAllowed("back-office")
    public byte[] picture(UUID sellerId, MultipartFormDataInput input) {
        var wanted = preview.of(sellerId, BrandingForm.of(input));
        return paper.picture(wanted.document(), wanted.look());
    }

    @POST
    @Path("/{sellerId}/preview.pdf")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("application/pdf")
    @RolesAllowed("back-office")
    public byte[] pdf(UUID sellerId, MultipartFormDataInput input) {
        var wanted = preview.of(sellerId, BrandingForm.of(input));
        return paper.preview(wanted.document(), wanted.look());
    }
}
