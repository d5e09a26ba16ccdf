package io.closeout.invoicing.evidence;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.paper.Paper;
import io.closeout.invoicing.paper.PhotoSheet;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The photos of the reports that an invoice bills, for those who see the invoice. */
@Path("/invoices/{id}")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor"})
public class EvidencePages {

    private final ReadDocument documents;
    private final Albums albums;
    private final Paper paper;
    private final Template template;

    EvidencePages(ReadDocument documents, Albums albums, Paper paper, @Location("evidence/photos") Template template) {
        this.documents = documents;
        this.albums = albums;
        this.paper = paper;
        this.template = template;
    }

    @GET
    @Path("/photos")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance photos(UUID id, @Context HttpHeaders headers) {
        var document = documents.visible(id).document();
        return template.data("doc", document)
                .data("t", DocumentWords.of(document))
                .data("albums", albums.of(document, proof(headers)));
    }

    /** To be kept with the invoice; not a part of it, because photos can be erased and invoices cannot. */
    @GET
    @Path("/photos.pdf")
    @Produces("application/pdf")
    public Response annex(UUID id, @Context HttpHeaders headers) {
        var dressed = documents.visible(id);
        var reader = proof(headers);
        var t = DocumentWords.of(dressed.document());
        var parts = albums.of(dressed.document(), reader).stream()
                .map(album -> new PhotoSheet.Part(
                        album.subject(),
                        album.photos().stream()
                                .map(photo -> new PhotoSheet.Picture(photo.label(t), albums.picture(photo, reader)))
                                .toList()))
                .toList();
        var name = "%s-photos.pdf".formatted(dressed.document().numbering().number());
        return Response.ok(paper.photos(PhotoSheet.of(dressed.document(), dressed.look(), parts)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(name))
                .build();
    }

    private static Albums.Proof proof(HttpHeaders headers) {
        return new Albums.Proof(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION), headers.getHeaderString(HttpHeaders.COOKIE));
    }
}
