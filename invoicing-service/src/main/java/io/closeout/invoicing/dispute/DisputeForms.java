package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The forms on the page of an invoice: dispute something, and answer it. */
@Path("/invoices/{id}/disputes")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"back-office", "station", "manufacturer", "customer"})
public class DisputeForms {

    private static final int LONGEST = 2000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");

    private final RaiseDispute raise;
    private final ResolveDispute resolve;

    DisputeForms(RaiseDispute raise, ResolveDispute resolve) {
        this.raise = raise;
        this.resolve = resolve;
    }

    /** @param lines none for the whole invoice */
    @POST
    public Response raise(
            UUID id,
            @RestForm("line") @Nullable List<String> lines,
            @RestForm("reason") @Nullable String reason,
            @RestForm("words") @Nullable String words) {
        var chosen = lines == null ? List.<String>of() : lines;
        raise.about(id, chosen.stream().map(DisputePages::lineNo).toList(), reason == null ? "" : reason, brief(words));
        return back(id);
    }

    @POST
    @Path("/{disputeId}/resolution")
    public Response resolve(
            UUID id,
            UUID disputeId,
            @RestForm("end") @Nullable String end,
            @RestForm("answer") @Nullable String answer) {
        resolve.as(end(end), id, disputeId, brief(answer), new TreeMap<>());
        return back(id);
    }

    private static State end(@Nullable String typed) {
        return switch (typed == null ? "" : typed) {
            case "UPHELD" -> State.UPHELD;
            case "REJECTED" -> State.REJECTED;
            case "WITHDRAWN" -> State.WITHDRAWN;
            default -> throw ProblemException.badRequest("A dispute ends UPHELD, REJECTED or WITHDRAWN.");
        };
    }

    private static @Nullable String brief(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw ProblemException.badRequest("At most 2000 characters are kept.");
        }
        if (text != null && CONTROL.matcher(text).find()) {
            throw ProblemException.badRequest("The text holds control characters.");
        }
        return text;
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/invoices/%s#disputes".formatted(id)))
                .build();
    }
}
