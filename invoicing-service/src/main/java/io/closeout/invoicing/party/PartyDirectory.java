package io.closeout.invoicing.party;

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

    /** At most 200 at a time; those that do not exist or were erased are left out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    List<Entry> details(Question question);

    record Question(List<UUID> ids) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            UUID id,
            long detailsVersion,
            @Nullable String name,
            @Nullable Address address,
            @Nullable String vatId,
            @Nullable String legalId,
            @Nullable String iban,
            @Nullable String bic) {

        PartyDetails details() {
            var at = address == null ? new Address(null, null, null, null) : address;
            return new PartyDetails(name, at.line1(), at.line2(), at.postcode(), at.city(), vatId, legalId, iban, bic);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postcode,
            @Nullable String city) {}
}
