package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.HandleCharge;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of documents, and of what is not a document yet. */
@Path("/invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class OfficePages {

    private static final int MOST_HELD = 200;

    private final DocumentSearch search;
    private final HandleCharge handle;
    private final OfficeTemplates templates;

    OfficePages(DocumentSearch search, HandleCharge handle, OfficeTemplates templates) {
        this.search = search;
        this.handle = handle;
        this.templates = templates;
    }

    @GET
    @Transactional
    @RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
    public TemplateInstance list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("caseId") @Nullable UUID caseId,
            @QueryParam("q") @Nullable String words,
            @BeanParam PageRequest page) {
        var wanted = Wanted.of(state, caseId, words);
        return templates.list(
                new DocumentList(wanted, page.after().isEmpty(), search.page(wanted, page), search.counts(wanted)));
    }

    @GET
    @Path("/blocked")
    @Transactional
    public TemplateInstance blocked(@QueryParam("q") @Nullable String words, @BeanParam PageRequest page) {
        var wanted = Wanted.of("BLOCKED", null, words);
        return templates.blocked(BlockedList.of(wanted, search.page(wanted, page)));
    }

    @GET
    @Path("/waiting")
    @Transactional
    public TemplateInstance waiting(@BeanParam PageRequest page) {
        var isFirst = page.after().isEmpty();
        var waiting = search.page(Wanted.of("WAITING", null, null), page).map(this::row);
        var held = search.page(Wanted.of("HELD", null, null), PageRequest.of(MOST_HELD, null))
                .map(this::row);
        return templates.waiting(WaitingList.of(waiting, held.items(), isFirst));
    }

    private WaitingList.Row row(FoundDocument charge) {
        return new WaitingList.Row(charge, handle.preview(charge.id()));
    }

    /** A charge as the document that it would be. */
    @GET
    @Path("/charges/{id}")
    @Transactional
    public TemplateInstance charge(UUID id) {
        return templates.charge(search.charge(id).orElseThrow(ProblemException::notFound), handle.preview(id));
    }
}
