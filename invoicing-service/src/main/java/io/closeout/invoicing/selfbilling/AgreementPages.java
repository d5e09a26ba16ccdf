package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Agreements for the office: which are in force, a form for a new one, and how to end one. */
@Path("/invoices/pre-invoices/agreements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class AgreementPages {

    private static final String HOME = "/invoices/pre-invoices/agreements";

    private final Agreements agreements;
    private final RecordAgreement record;
    private final KnownParties parties;
    private final Validator validator;
    private final Template page;

    AgreementPages(
            Agreements agreements,
            RecordAgreement record,
            KnownParties parties,
            Validator validator,
            @Location("selfbilling/agreements") Template page) {
        this.agreements = agreements;
        this.record = record;
        this.parties = parties;
        this.validator = validator;
        this.page = page;
    }

    /** An agreement with the names of its two sides. */
    public record Row(AgreementView terms, String buyer, String station) {}

    @GET
    @Transactional
    public TemplateInstance agreements() {
        var names = parties.names();
        var rows = agreements.list("order by code, validFrom").stream()
                .map(AgreementView::of)
                .map(one -> new Row(
                        one,
                        names.getOrDefault(one.buyerId(), one.buyerId().toString()),
                        names.getOrDefault(one.stationId(), one.stationId().toString())))
                .toList();
        return page.data("rows", rows).data("parties", names).data("modes", BillingMode.values());
    }

    @POST
    @RolesAllowed("back-office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(MultivaluedMap<String, String> form) {
        var request = new AgreementRequest(
                value(form, "buyerId", UUID::fromString),
                value(form, "stationId", UUID::fromString),
                value(form, "mode", BillingMode::valueOf),
                value(form, "validFrom", LocalDate::parse),
                optional(form, "validTo", LocalDate::parse),
                value(form, "answerDays", Integer::valueOf),
                optional(form, "tolerance", BigDecimal::new),
                value(form, "authorisation", text -> text));
        if (!validator.validate(request).isEmpty()) {
            throw wrong();
        }
        record.as(request);
        return Response.seeOther(URI.create(HOME)).build();
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed("back-office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID id, MultivaluedMap<String, String> form) {
        record.end(id, value(form, "lastDay", LocalDate::parse), Versions.etag(value(form, "version", Long::valueOf)));
        return Response.seeOther(URI.create(HOME)).build();
    }

    private static <T> T value(MultivaluedMap<String, String> form, String name, Function<String, T> read) {
        var value = optional(form, name, read);
        if (value == null) {
            throw wrong();
        }
        return value;
    }

    private static <T> @Nullable T optional(
            MultivaluedMap<String, String> form, String name, Function<String, T> read) {
        var text = form.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return read.apply(text.strip());
        } catch (RuntimeException notOne) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return ProblemException.badRequest("A field of the agreement is missing or not well formed.");
    }
}
