package io.closeout.report.evidence;

import io.closeout.events.report.AttachmentKind;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.PhotoKinds;
import io.closeout.report.evidence.ObjectName.Form;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Photos of a report. The digest in the address is the photo's name; nothing else of it can be chosen by a caller. */
@Path("/api/reports")
public class PhotosResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PHOTO = "/{id}/photos/{sha256: [0-9a-f]{64}}";

    private final ReceivePhoto receivePhoto;
    private final RemovePhoto removePhoto;
    private final ShowPhotos showPhotos;
    private final PhotoFiles files;

    PhotosResource(ReceivePhoto receivePhoto, RemovePhoto removePhoto, ShowPhotos showPhotos, PhotoFiles files) {
        this.receivePhoto = receivePhoto;
        this.removePhoto = removePhoto;
        this.showPhotos = showPhotos;
        this.files = files;
    }

    /** 201 for a new photo, 200 for the same again. */
    @PUT
    @Path(PHOTO)
    @Consumes({JPEG, PNG})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    public Response receive(
            UUID id,
            String sha256,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        var mediaType = type.getType() + "/" + type.getSubtype();
        var isNew = receivePhoto.receive(new ReceivePhoto.Claim(id, sha256, kind(kind), mediaType), body);
        return Response.status(isNew ? 201 : 200)
                .entity(showPhotos.one(id, sha256))
                .build();
    }

    /** In the order they came. */
    @GET
    @Path("/{id}/photos")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.TECHNICIAN,
        Roles.STATION,
        Roles.REVIEWER,
        Roles.BACK_OFFICE,
        Roles.MANUFACTURER,
        Roles.CUSTOMER,
        Roles.AUDITOR
    })
    public PageView<PhotoView> list(UUID id, @BeanParam PageRequest page) {
        return showPhotos.of(id, page);
    }

    /** The copy without the camera's notes; {@code ?size=thumbnail} for the small one. */
    @GET
    @Path(PHOTO)
    @Produces(JPEG)
    @RolesAllowed({
        Roles.TECHNICIAN,
        Roles.STATION,
        Roles.REVIEWER,
        Roles.BACK_OFFICE,
        Roles.MANUFACTURER,
        Roles.CUSTOMER,
        Roles.AUDITOR
    })
    public Response photo(UUID id, String sha256, @QueryParam("size") @Nullable String size) {
        var form = form(size);
        showPhotos.one(id, sha256);
        return Response.ok(files.read(id, sha256, form), JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.jpg\"".formatted(sha256.substring(0, 12)))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** 204 while the report is a draft, whether the photo was there or not; 409 afterwards. */
    @DELETE
    @Path(PHOTO)
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    public void remove(UUID id, String sha256) {
        removePhoto.remove(id, sha256);
    }

    private static AttachmentKind kind(@Nullable String word) {
        return PhotoKinds.called(word)
                .orElseThrow(() -> ProblemException.badRequest("The kind is one of " + PhotoKinds.ALL));
    }

    private static Form form(@Nullable String size) {
        return switch (size) {
            case null -> Form.SERVED;
            case "thumbnail" -> Form.THUMBNAIL;
            default -> throw ProblemException.badRequest("The size is thumbnail or not given.");
        };
    }
}
