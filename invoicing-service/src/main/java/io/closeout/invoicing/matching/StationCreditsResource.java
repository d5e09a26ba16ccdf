package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.CreditRequest;
import io.closeout.invoicing.issuing.CreditRequests;
import io.closeout.invoicing.issuing.RegisterStationCredit;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Credit notes that stations are asked for, because what they invoiced was withdrawn or changed. */
@Path("/api/invoices/station-credits")
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class StationCreditsResource {

    private final CreditRequests requests;
    private final RegisterStationCredit register;
    private final Visibility visibility;

    StationCreditsResource(CreditRequests requests, RegisterStationCredit register, Visibility visibility) {
        this.requests = requests;
        this.register = register;
        this.visibility = visibility;
    }

    /** Those that have not come yet. */
    @GET
    @Transactional
    public List<CreditRequest> open() {
        return requests.open().stream()
                .filter(one -> visibility.includes(one.sellerId(), List.of(one.buyerId())))
                .toList();
    }

    /** @param number of the credit note, as the station printed it */
    public record Registration(
            @NotNull @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z ./_-]{0,59}")
            String number) {}

    @POST
    @Path("/{id}/registration")
    @RolesAllowed("back-office")
    @Idempotent
    public CreditRequest register(UUID id, @Valid @NotNull Registration registration) {
        return register.as(id, registration.number());
    }
}
