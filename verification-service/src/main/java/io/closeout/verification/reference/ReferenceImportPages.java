package io.closeout.verification.reference;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.reference.Differences.Difference;
import io.closeout.verification.reference.ImportJob.Outcome;
import io.closeout.verification.reference.ImportJob.State;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file in two steps: first what would change, then the change, as it was seen or shown anew. */
@Path("/verifications/reference")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("back-office")
public class ReferenceImportPages {

    private static final int SHOWN = 50;

    private final ImportFile importFile;
    private final ImportTable imports;
    private final Differences differences;
    private final Template page;

    ReferenceImportPages(
            ImportFile importFile,
            ImportTable imports,
            Differences differences,
            @Location("reference/import") Template page) {
        this.importFile = importFile;
        this.imports = imports;
        this.differences = differences;
        this.page = page;
    }

    /** The form of a page. */
    public static class Form {

        @RestForm("file")
        public @Nullable FileUpload file;

        @RestForm("validFrom")
        public @Nullable String validFrom;

        @RestForm("complete")
        public @Nullable String complete;

        @RestForm("reason")
        public @Nullable String reason;
    }

    /** Some differences of one outcome. */
    record Part(String outcome, List<Difference> rows) {

        public boolean isFull() {
            return rows.size() == SHOWN;
        }

        public String last() {
            return rows.getLast().code();
        }
    }

    @POST
    @Path("/{kind}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response tryOut(String kind, @BeanParam Form form) {
        var order = ImportQuery.order(
                ReferenceResource.kind(kind), form.validFrom, form.complete != null, true, form.reason);
        if (form.file == null) {
            throw ProblemException.badRequest("The form does not hold a file.");
        }
        try (var file = Files.newInputStream(form.file.uploadedFile())) {
            return seeOther(importFile.take(order, ImportFile.CSV, file).id(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/imports/{id}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(
            UUID id,
            @QueryParam("moved") @Nullable String moved,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("after") @Nullable String after) {
        var job = imports.find(id).orElseThrow(ProblemException::notFound);
        var parts = Arrays.stream(Outcome.values())
                .filter(one -> one != Outcome.UNCHANGED)
                .filter(one -> outcome == null || one.name().equals(outcome))
                .map(one -> new Part(
                        one.name(), differences.of(job, one, after == null || outcome == null ? "" : after, SHOWN)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
        return page.data("job", job)
                .data("kind", job.order().kind().path())
                .data("parts", parts)
                .data("moved", moved != null && job.state() == State.COMPARED);
    }

    /** @param seen the digest of what was shown */
    @POST
    @Path("/imports/{id}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(UUID id, @RestForm("seen") @Nullable String seen) {
        var job = importFile.applySeen(id, seen == null ? "" : seen);
        var moved = job.state() == State.COMPARED && seen != null && !seen.isEmpty();
        return seeOther(id, moved ? "?moved=1" : "");
    }

    private static Response seeOther(UUID id, String query) {
        return Response.seeOther(URI.create("/verifications/reference/imports/" + id + query))
                .build();
    }
}
