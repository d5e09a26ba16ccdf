package io.closeout.verification.review;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.verification.review.BulkRequest.Selected;
import io.closeout.verification.review.BulkView.ItemView;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk approvals as pages: started from the queue, watched or left alone, and looked up later. */
@Path("/verifications/bulk-approvals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class BulkPages {

    private static final String PAGES = "/verifications/bulk-approvals/";

    private final StartBulkApproval start;
    private final BulkApprovals bulks;
    private final DecisionForms forms;
    private final Page page;

    BulkPages(StartBulkApproval start, BulkApprovals bulks, DecisionForms forms, Page page) {
        this.start = start;
        this.bulks = bulks;
        this.forms = forms;
        this.page = page;
    }

    /** All of them, the newest first. */
    record Bulks(List<BulkView> bulks, String next, PageWords t) implements TemplateInstance {}

    /** One, with what became of each case; what was not approved stands first. */
    record Bulk(BulkView bulk, List<ItemView> open, List<ItemView> refused, List<ItemView> approved, PageWords t)
            implements TemplateInstance {}

    /** How far it has come. */
    record Progress(BulkView bulk, PageWords t) implements TemplateInstance {}

    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance latest(@BeanParam PageRequest request) {
        var found = bulks.latest(request);
        return new Bulks(found.items(), found.next() == null ? "" : found.next(), words());
    }

    /** @param part {@code progress} for an open page that keeps itself current */
    @GET
    @Path("/{bulkId}")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(UUID bulkId, @QueryParam("part") @Nullable String part) {
        var bulk = bulks.find(bulkId).orElseThrow(ProblemException::notFound);
        if ("progress".equals(part)) {
            return new Progress(bulk, words());
        }
        var items = all(bulkId);
        return new Bulk(
                bulk,
                items.stream().filter(item -> item.outcome() == null).toList(),
                items.stream()
                        .filter(item ->
                                item.outcome() != null && !item.outcome().equals("APPROVED"))
                        .toList(),
                items.stream().filter(item -> "APPROVED".equals(item.outcome())).toList(),
                words());
    }

    private List<ItemView> all(UUID bulkId) {
        var items = new ArrayList<ItemView>();
        @Nullable String cursor = null;
        do {
            var next = bulks.items(bulkId, PageRequest.of(200, cursor));
            items.addAll(next.items());
            cursor = next.next();
        } while (cursor != null);
        return items;
    }

    /** The page names the bulk approval before it is sent, so that sent twice it is one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(MultivaluedMap<String, String> form) {
        var id = FilterValues.id(form.getFirst("id"), "The form does not say which bulk approval it is.")
                .orElseThrow(() -> ProblemException.badRequest("The form does not say which bulk approval it is."));
        var everything = form.containsKey("all");
        var request = forms.valid(new BulkRequest(
                Objects.requireNonNullElse(form.getFirst("reason"), ""),
                everything
                        ? null
                        : form.getOrDefault("case", List.of()).stream()
                                .map(BulkPages::selected)
                                .toList(),
                everything ? form.getFirst("filter") : null));
        return Response.seeOther(URI.create(PAGES + start.of(id, request).id())).build();
    }

    private static Selected selected(String typed) {
        var parts = typed.split(":", 2);
        if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
            throw ProblemException.badRequest("A selected case is an id and a version.");
        }
        return new Selected(
                FilterValues.id(parts[0], "A selected case is an id and a version.")
                        .orElseThrow(ProblemException::notFound),
                Long.parseLong(parts[1]));
    }

    private PageWords words() {
        return new PageWords(page.locale());
    }
}
