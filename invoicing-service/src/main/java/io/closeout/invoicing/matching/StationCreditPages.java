package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.CreditRequest;
import io.closeout.invoicing.issuing.CreditRequests;
import io.closeout.invoicing.issuing.RegisterStationCredit;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Credit notes that stations are asked for, for people: who owes one, hand one in, see what does not agree. */
@Path("/invoices/station-credits")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class StationCreditPages {

    private static final String HOME = "/invoices/station-credits";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z ./_-]{0,59}");

    private final CreditRequests requests;
    private final RegisterStationCredit register;
    private final TakeStationCredit take;
    private final StationCredits received;
    private final Visibility visibility;
    private final Template list;
    private final Template compare;

    StationCreditPages(
            CreditRequests requests,
            RegisterStationCredit register,
            TakeStationCredit take,
            StationCredits received,
            Visibility visibility,
            @Location("matching/credits") Template list,
            @Location("matching/credit") Template compare) {
        this.requests = requests;
        this.register = register;
        this.take = take;
        this.received = received;
        this.visibility = visibility;
        this.list = list;
        this.compare = compare;
    }

    @GET
    @Transactional
    public TemplateInstance credits() {
        return list.data("asked", asked()).data("attempts", received.newest());
    }

    private List<CreditRequest> asked() {
        return requests.open().stream()
                .filter(one -> visibility.includes(one.sellerId(), List.of(one.buyerId())))
                .toList();
    }

    @POST
    @RolesAllowed({"station", "back-office"})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@BeanParam SentFile form) {
        var upload = form.upload();
        var taken = take.take(upload, ReadInvoice.creditNote(upload));
        return Response.seeOther(URI.create(HOME + "/" + taken.id())).build();
    }

    /** For a credit note that came on paper: only the office can say that it agrees. */
    @POST
    @Path("/{id}/registration")
    @RolesAllowed("back-office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(UUID id, @FormParam("number") @Nullable String number) {
        if (number == null || !NUMBER.matcher(number.strip()).matches()) {
            throw ProblemException.badRequest("Give the number that the station printed.");
        }
        register.as(id, number.strip());
        return Response.seeOther(URI.create(HOME)).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance one(UUID id) {
        var found = received.visible(id);
        return compare.data("one", found).data("rows", SideBySide.ofCredit(found.said(), found.expected()));
    }
}
