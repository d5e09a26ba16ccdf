package io.closeout.verification.party;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where the details of parties are kept; asked with the service's own token. */
@RegisterRestClient(configKey = "report-service")
@OidcClientFilter
@Path("/api/parties/details")
interface PartyDirectory {

    /** As many as one question may name. */
    int LARGEST_QUESTION = 200;

    /** Those that do not exist or were erased are left out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    List<Entry> details(Question question);

    record Question(List<UUID> ids) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(UUID id, @Nullable String name) {}
}
