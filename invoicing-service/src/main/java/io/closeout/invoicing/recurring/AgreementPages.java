package io.closeout.invoicing.recurring;

import io.closeout.invoicing.party.PartyNames;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.kit.time.BusinessCalendar;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Agreements for people: what is owed for which period, and how to change it. */
@Path("/invoices/agreements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class AgreementPages {

    private static final int MOST = 500;
    private static final List<Integer> ROWS = List.of(1, 2, 3, 4, 5);
    private static final List<String> VARIABLES = List.of("recurring.maintenanceFee", "recurring.monitoringFee");

    private final Agreements agreements;
    private final BilledPeriods periods;
    private final AgreementDesk desk;
    private final AgreementForms forms;
    private final PartyNames names;
    private final BusinessCalendar calendar;
    private final Page page;

    AgreementPages(
            Agreements agreements,
            BilledPeriods periods,
            AgreementDesk desk,
            AgreementForms forms,
            PartyNames names,
            BusinessCalendar calendar,
            Page page) {
        this.agreements = agreements;
        this.periods = periods;
        this.desk = desk;
        this.forms = forms;
        this.names = names;
        this.calendar = calendar;
        this.page = page;
    }

    /** All of them. */
    record All(List<AgreementSheet> sheets, FeeWords t) implements TemplateInstance {}

    /** A form for a new one. */
    record New(List<PartyNames.Named> parties, List<Integer> rows, List<String> variables, LocalDate today, FeeWords t)
            implements TemplateInstance {}

    /** One of them. */
    record One(AgreementSheet sheet, List<Integer> rows, List<String> variables, FeeWords t)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance all() {
        var all = agreements.all(MOST);
        var known = names.of(all.stream()
                .flatMap(one -> Stream.of(one.sellerId(), one.buyerId()))
                .distinct()
                .toList());
        return new All(all.stream().map(one -> sheet(one, known)).toList(), words());
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance form() {
        return new New(names.containing("", MOST), ROWS, VARIABLES, today(), words());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance one(UUID id) {
        var agreement = agreements.find(id).orElseThrow(ProblemException::notFound);
        var known = names.of(List.of(agreement.sellerId(), agreement.buyerId()));
        return new One(sheet(agreement, known), ROWS, VARIABLES, words());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response create(MultivaluedMap<String, String> form) {
        return to(desk.create(forms.agreement(form)));
    }

    @POST
    @Path("/{id}/amendments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response amend(UUID id, MultivaluedMap<String, String> form) {
        desk.amend(id, forms.amendment(form), AgreementForms.etag(form));
        return to(id);
    }

    @POST
    @Path("/{id}/pauses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response pause(UUID id, MultivaluedMap<String, String> form) {
        desk.pause(id, forms.pause(form), AgreementForms.etag(form));
        return to(id);
    }

    @POST
    @Path("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response resume(UUID id, MultivaluedMap<String, String> form) {
        desk.resume(id, forms.resumption(form).firstDay(), AgreementForms.etag(form));
        return to(id);
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response end(UUID id, MultivaluedMap<String, String> form) {
        desk.end(id, forms.end(form), AgreementForms.etag(form));
        return to(id);
    }

    private AgreementSheet sheet(Agreement one, Map<UUID, String> known) {
        return new AgreementSheet(
                one,
                known.getOrDefault(one.sellerId(), one.sellerId().toString()),
                known.getOrDefault(one.buyerId(), one.buyerId().toString()),
                periods.of(one.id()),
                today());
    }

    private LocalDate today() {
        return calendar.today(ZoneOffset.UTC);
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/invoices/agreements/" + id)).build();
    }

    private FeeWords words() {
        return new FeeWords(page.locale());
    }
}
