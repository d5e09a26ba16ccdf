package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Differences.Difference;
import io.closeout.invoicing.pricelist.Upload.Outcome;
import io.closeout.invoicing.pricelist.Upload.State;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * List prices from a file. What is done in a moment is answered with what became of it; of what takes longer the answer is
 * 202 and an address to ask at. A fault in any row refuses the whole file and names up to a hundred faults by their line.
 * The same file sent twice is published once.
 */
@Path("/api/invoices/prices")
@RolesAllowed("back-office")
public class PriceUploadsResource {

    private final RunUploads run;
    private final PublishList publish;
    private final ReadUploads read;

    PriceUploadsResource(RunUploads run, PublishList publish, ReadUploads read) {
        this.run = run;
        this.publish = publish;
        this.read = read;
    }

    @POST
    @Path("/{list}")
    @Consumes("text/csv")
    public Response upload(String list, @BeanParam UploadQuery query, InputStream file) {
        var upload = run.take(query.order(list), file, query.isDecimalComma());
        if (upload.state() == State.REFUSED) {
            throw new ProblemException(refused(upload));
        }
        return Response.status(upload.isUnderWay() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/api/invoices/prices/uploads/" + upload.id()))
                .entity(view(upload))
                .build();
    }

    @GET
    @Path("/uploads/{id}")
    @RolesAllowed({"back-office", "reviewer", "auditor"})
    public UploadView one(UUID id) {
        return view(read.one(id));
    }

    /** @param from how many to pass over, the largest change first; 50 are told */
    @GET
    @Path("/uploads/{id}/differences")
    @RolesAllowed({"back-office", "reviewer", "auditor"})
    public List<Difference> differences(
            UUID id, @QueryParam("outcome") @Nullable String outcome, @QueryParam("from") int from) {
        return read.of(read.one(id), outcome(outcome), Math.max(0, from));
    }

    /** @param seen fingerprint of the difference that was looked at; if there is another one by now, it is told */
    @POST
    @Path("/uploads/{id}/publication")
    public UploadView publish(UUID id, @QueryParam("seen") @Nullable String seen) {
        var upload = publish.publishSeen(id, seen == null ? "" : seen);
        if (upload.state() == State.REFUSED) {
            throw new ProblemException(refused(upload));
        }
        if (upload.state() == State.COMPARED) {
            throw ProblemException.conflict(
                    "price-list-moved",
                    "What the file would change is not what was looked at",
                    "Somebody else published meanwhile. Look at the difference again.");
        }
        return view(upload);
    }

    static Outcome outcome(@Nullable String name) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.badRequest("The outcome is NEW, GONE, DEARER, CHEAPER, REWORDED or SAME."));
    }

    private UploadView view(Upload upload) {
        return UploadView.of(upload, read.first(upload));
    }

    private static Problem refused(Upload upload) {
        return Problem.of(422, "price-list-refused", "The file has faults; nothing of it was taken")
                .withDetail("%d faults were found, of which at most 100 are named.".formatted(upload.faultCount()))
                .withErrors(upload.faults().stream()
                        .map(fault -> new Problem.Fault(
                                "/%d%s".formatted(fault.line(), fault.field().isEmpty() ? "" : "/" + fault.field()),
                                fault.detail()))
                        .toList())
                .with("upload", upload.id().toString())
                .with("faultCount", upload.faultCount());
    }
}
