package io.closeout.invoicing.tax;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of VAT registers, and where work was done. */
@Path("/api/invoices/tax")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"back-office", "auditor"})
public class TaxEvidenceResource {

    /** @param consultationId as the register gave it, such as WAPIAAAAXxXx1234 */
    public record VatCheckRequest(
            @NotNull LocalDate checkedOn,
            @NotNull VatCheck.Answer answer,

            @Nullable @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9._/-]+")
            String consultationId) {}

    /**
     * @param territory key of a territory, or the country for "in none of them"
     * @param reason how the office knows; for the audit
     */
    public record PlaceRequest(
            @NotNull @Size(max = 24) String territory,

            @NotNull @Size(max = 500) @Pattern(regexp = "(?s).*\\S.*")
            String reason) {}

    private final RecordedVatChecks checks;
    private final StatedPlaces places;
    private final KeepTaxEvidence keep;

    TaxEvidenceResource(RecordedVatChecks checks, StatedPlaces places, KeepTaxEvidence keep) {
        this.checks = checks;
        this.places = places;
        this.keep = keep;
    }

    /** The latest first. */
    @GET
    @Path("/parties/{id}/vat-checks")
    @Transactional
    public List<VatCheck> vatChecks(UUID id) {
        return checks.of(id);
    }

    @POST
    @Path("/parties/{id}/vat-checks")
    @RolesAllowed("back-office")
    @Idempotent
    public VatCheck vatCheck(UUID id, @Valid @NotNull VatCheckRequest request) {
        return keep.vatCheck(id, request.checkedOn(), request.answer(), request.consultationId());
    }

    /** @param subjectId of the case, or of what else is billed */
    @GET
    @Path("/places/{subjectId}")
    @Transactional
    public StatedPlace place(UUID subjectId) {
        return places.of(subjectId).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/places/{subjectId}")
    @RolesAllowed("back-office")
    public StatedPlace place(UUID subjectId, @Valid @NotNull PlaceRequest request) {
        return keep.place(subjectId, request.territory(), request.reason());
    }
}
