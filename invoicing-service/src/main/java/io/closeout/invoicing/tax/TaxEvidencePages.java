package io.closeout.invoicing.tax;

import io.closeout.invoicing.party.Parties;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Answers of VAT registers, and where work was done, for people. */
@Path("/invoices/tax")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class TaxEvidencePages {

    private final RecordedVatChecks checks;
    private final StatedPlaces places;
    private final KeepTaxEvidence keep;
    private final Parties parties;
    private final CurrentActor actor;
    private final Page page;
    private final Clock clock;
    private final Template vatChecks;
    private final Template place;

    TaxEvidencePages(
            RecordedVatChecks checks,
            StatedPlaces places,
            KeepTaxEvidence keep,
            Parties parties,
            CurrentActor actor,
            Page page,
            Clock clock,
            @Location("tax/vat-checks") Template vatChecks,
            @Location("tax/place") Template place) {
        this.checks = checks;
        this.places = places;
        this.keep = keep;
        this.parties = parties;
        this.actor = actor;
        this.page = page;
        this.clock = clock;
        this.vatChecks = vatChecks;
        this.place = place;
    }

    @GET
    @Path("/vat-checks/{partyId}")
    @Transactional
    public TemplateInstance vatChecks(UUID partyId) {
        var party = parties.find(List.of(partyId)).get(partyId);
        if (party == null) {
            throw ProblemException.notFound();
        }
        return vatChecks
                .data("party", party)
                .data("checks", checks.of(partyId))
                .data("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .data("mayEdit", actor.is("back-office"));
    }

    @POST
    @Path("/vat-checks/{partyId}")
    @RolesAllowed("back-office")
    public Response vatCheck(
            UUID partyId,
            @RestForm("checkedOn") @Nullable String checkedOn,
            @RestForm("answer") @Nullable String answer,
            @RestForm("consultationId") @Nullable String consultationId) {
        keep.vatCheck(partyId, day(checkedOn), answer(answer), consultation(consultationId));
        return Response.seeOther(URI.create("/invoices/tax/vat-checks/" + partyId))
                .build();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException unreadable) {
            throw ProblemException.badRequest("A day is written such as 2026-11-27.");
        }
    }

    private static VatCheck.Answer answer(@Nullable String text) {
        try {
            return VatCheck.Answer.valueOf(text == null ? "" : text);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("The answer is one of VALID, INVALID and UNKNOWN.");
        }
    }

    private static @Nullable String consultation(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[A-Za-z0-9._/-]{1,60}")) {
            throw ProblemException.badRequest("A consultation number has at most 60 letters and digits.");
        }
        return text.strip();
    }

    /** @param subjectId of the case, or of what else is billed */
    @GET
    @Path("/places/{subjectId}")
    @Transactional
    public TemplateInstance place(UUID subjectId) {
        return place.data("subjectId", subjectId)
                .data("stated", places.of(subjectId).orElse(null))
                .data("choices", PlaceChoice.all(page.locale()))
                .data("mayEdit", actor.is("back-office"));
    }

    @POST
    @Path("/places/{subjectId}")
    @RolesAllowed("back-office")
    public Response place(
            UUID subjectId,
            @RestForm("territory") @Nullable String territory,
            @RestForm("reason") @Nullable String reason) {
        if (territory == null || reason == null || reason.isBlank() || reason.length() > 500) {
            throw ProblemException.badRequest("A place is stated with a reason of at most 500 characters.");
        }
        keep.place(subjectId, territory, reason);
        return Response.seeOther(URI.create("/invoices/tax/places/" + subjectId))
                .build();
    }
}
