package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pre-invoices and what stations answer. A station sees its own, a buyer those that it is to pay. */
@Path("/api/invoices/pre-invoices")
@RolesAllowed({"back-office", "station", "manufacturer", "auditor"})
public class PreInvoicesResource {

    private final PreInvoices preInvoices;
    private final ReadPreInvoices read;
    private final AnswerPreInvoice answer;

    PreInvoicesResource(PreInvoices preInvoices, ReadPreInvoices read, AnswerPreInvoice answer) {
        this.preInvoices = preInvoices;
        this.read = read;
        this.answer = answer;
    }

    @GET
    @Transactional
    public PageView<PreInvoiceRow> preInvoices(
            @QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        return preInvoices.list(PreInvoiceFilter.read(state), page).map(read::row);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public PreInvoiceView preInvoice(UUID id) {
        return read.view(preInvoices.visible(id));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({"station", "back-office"})
    @Idempotent
    public PreInvoiceView answer(UUID id, @Valid @NotNull AnswerRequest request) {
        return read.view(answer.with(id, request.answer(), request.reasons()));
    }

    /** @param reason why the station is shown it again as it is */
    public record PutBackRequest(@NotBlank @Size(max = 300) String reason) {}

    @POST
    @Path("/{id}/entries/{entryNo}/return")
    @RolesAllowed("back-office")
    @Idempotent
    public PreInvoiceView putBack(UUID id, int entryNo, @Valid @NotNull PutBackRequest request) {
        return read.view(answer.putBack(id, entryNo, request.reason()));
    }
}
