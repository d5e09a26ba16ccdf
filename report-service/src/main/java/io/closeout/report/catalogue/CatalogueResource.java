package io.closeout.report.catalogue;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.look.Page;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What devices offer to choose from. */
@Path("/api/catalogue")
@RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
public class CatalogueResource {

    private final Catalogue catalogue;
    private final PartSearch parts;
    private final Page reader;

    CatalogueResource(Catalogue catalogue, PartSearch parts, Page reader) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.reader = reader;
    }

    /** Whole, to be kept on the device. */
    @GET
    @Operation(summary = "The catalogue, whole, in all languages; ask again with If-None-Match")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue; its ETag is its version",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CatalogueView.class)))
    @APIResponse(responseCode = "304", description = "What the device has is still so")
    public Response catalogue(@Context Request request) {
        var content = catalogue.content();
        var tag = new EntityTag(String.valueOf(content.version()));
        var fresh = request.evaluatePreconditions(tag);
        var answer = fresh == null ? Response.ok(content) : fresh;
        return answer.tag(tag).cacheControl(askEachTime()).build();
    }

    /** Parts whose code or name in the reader's language has all words of {@code q}, those whose code begins so first. */
    @GET
    @Path("/parts")
    @Operation(summary = "Parts by code or name in the reader's language, a page at a time")
    public PageView<CatalogueView.Part> parts(
            @Parameter(description = "Words or beginnings of words, upper or lower case, with or without accents")
                    @QueryParam("q") @Nullable String q,
            @BeanParam PageRequest page) {
        return PageView.of(
                parts.find(q, reader.language(), page), page, part -> Cursor.of(parts.rankOf(part, q), part.code()));
    }

    /** It may be kept, but not used without asking: a signature must not bind what is no longer offered. */
    private static CacheControl askEachTime() {
        var control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        return control;
    }
}
