package io.closeout.invoicing.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where the photos are kept; asked with the reader's own proof. */
@RegisterRestClient(configKey = "report-service")
@Path("/api/reports/{caseId}/photos")
interface PhotoDirectory {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Album list(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookie,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{sha256}")
    @Produces("image/jpeg")
    InputStream photo(
            @PathParam("caseId") UUID caseId,
            @PathParam("sha256") String sha256,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookie,
            @QueryParam("size") String size);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Album(List<Entry> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String sha256, String kind) {}
}
