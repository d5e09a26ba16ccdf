package io.closeout.verification.reference;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.reference.Differences.Difference;
import io.closeout.verification.reference.ImportJob.Outcome;
import io.closeout.verification.reference.ImportJob.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reference data from a file. A small file is answered with what became of it; of a large one the answer is 202 and the
 * address of its job. A fault in any row refuses the whole file and names up to a hundred faults by their line.
 */
@Path("/api/verifications/reference")
@RolesAllowed("back-office")
public class ReferenceImportResource {

    private static final int SHOWN_OF_EACH = 50;

    private final ImportFile importFile;
    private final ImportTable imports;
    private final Differences differences;

    ReferenceImportResource(ImportFile importFile, ImportTable imports, Differences differences) {
        this.importFile = importFile;
        this.imports = imports;
        this.differences = differences;
    }

    @POST
    @Path("/{kind}/import")
    @Consumes("text/csv")
    public Response csv(String kind, @BeanParam ImportQuery query, InputStream file) {
        return answer(importFile.take(query.order(ReferenceResource.kind(kind)), ImportFile.CSV, file));
    }

    @POST
    @Path("/{kind}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(String kind, @BeanParam ImportQuery query, InputStream file) {
        return answer(importFile.take(query.order(ReferenceResource.kind(kind)), JsonFile::read, file));
    }

    @GET
    @Path("/imports/{id}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public ImportView one(UUID id) {
        return view(required(id));
    }

    /** The next differences of one outcome by code, 50 at a time. */
    @GET
    @Path("/imports/{id}/differences")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public List<Difference> differences(
            UUID id, @QueryParam("outcome") @Nullable String outcome, @QueryParam("after") @Nullable String after) {
        var wanted = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("The outcome is ADDED, CHANGED, UNCHANGED or ENDED."));
        return differences.of(required(id), wanted, after == null ? "" : after, SHOWN_OF_EACH);
    }

    /** @param seen fingerprint of the difference that was looked at; if there is another one by now, it is shown */
    @POST
    @Path("/imports/{id}/application")
    public ImportView apply(UUID id, @QueryParam("seen") @Nullable String seen) {
        var job = importFile.applySeen(id, seen == null ? "" : seen);
        if (job.state() == State.COMPARED) {
            throw ProblemException.conflict(
                    "reference-import-moved",
                    "What the file would change is not what was looked at.",
                    "Somebody else changed this list meanwhile. Look at the difference again.");
        }
        return view(job);
    }

    private ImportJob required(UUID id) {
        return imports.find(id).orElseThrow(ProblemException::notFound);
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(
                job,
                Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome != Outcome.UNCHANGED)
                        .flatMap(outcome -> differences.of(job, outcome, "", SHOWN_OF_EACH).stream())
                        .toList());
    }

    private Response answer(ImportJob job) {
        if (job.state() == State.REFUSED) {
            throw new ProblemException(refused(job));
        }
        var status = job.isUnderWay() ? Response.Status.ACCEPTED : Response.Status.OK;
        return Response.status(status)
                .location(URI.create("/api/verifications/reference/imports/" + job.id()))
                .entity(view(job))
                .build();
    }

    private static Problem refused(ImportJob job) {
        return Problem.of(422, "reference-file", "The file has faults; nothing of it was taken.")
                .withDetail("%d faults were found, of which at most 100 are named.".formatted(job.faultCount()))
                .withErrors(job.faults().stream()
                        .map(fault -> new Problem.Fault(
                                "/%d%s".formatted(fault.line(), fault.field().isEmpty() ? "" : "/" + fault.field()),
                                fault.detail()))
                        .toList())
                .with("import", job.id().toString())
                .with("faultCount", job.faultCount());
    }
}
