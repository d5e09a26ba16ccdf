package io.closeout.invoicing.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds documents by anything that is known of them. */
@Path("/api/invoices")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
public class SearchResource {

    private static final int CHUNK = 200;

    private final DocumentSearch search;
    private final Tenants tenants;

    SearchResource(DocumentSearch search, Tenants tenants) {
        this.search = search;
        this.tenants = tenants;
    }

    @GET
    @Path("/search")
    @Transactional
    public PageView<FoundDocument> search(
            @QueryParam("state") @Nullable String state,
            @QueryParam("caseId") @Nullable UUID caseId,
            @QueryParam("q") @Nullable String words,
            @BeanParam PageRequest page) {
        return search.page(Wanted.of(state, caseId, words), page);
    }

    @GET
    @Path("/search/counts")
    @Transactional
    public Map<ListState, Long> counts(
            @QueryParam("caseId") @Nullable UUID caseId, @QueryParam("q") @Nullable String words) {
        return search.counts(Wanted.of(null, caseId, words));
    }

    /** The whole list, written as it is read. */
    @GET
    @Path("/search/csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(
            @QueryParam("state") @Nullable String state,
            @QueryParam("caseId") @Nullable UUID caseId,
            @QueryParam("q") @Nullable String words) {
        var wanted = Wanted.of(state, caseId, words);
        var tenant = tenants.current();
        StreamingOutput rows = out -> write(out, tenant, wanted);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"invoices.csv\"")
                .build();
    }

    private void write(OutputStream out, String tenant, Wanted wanted) throws IOException {
        out.write(FoundCsv.HEAD.getBytes(UTF_8));
        String cursor = null;
        do {
            var from = PageRequest.of(CHUNK, cursor);
            var page = tenants.inTransaction(tenant, () -> search.page(wanted, from));
            out.write(FoundCsv.rows(page.items()).getBytes(UTF_8));
            cursor = page.next();
        } while (cursor != null);
    }
}
