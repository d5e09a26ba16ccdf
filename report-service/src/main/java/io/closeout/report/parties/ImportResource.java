package io.closeout.report.parties;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Parties from a file: sound rows are taken, others are named with their faults; a dry run only says what would be. */
@Path("/api/parties/import")
@RolesAllowed({Roles.BACK_OFFICE, Roles.OPS})
public class ImportResource {

    private final ImportParties importParties;
    private final PartyCsv csv;

    ImportResource(ImportParties importParties, PartyCsv csv) {
        this.importParties = importParties;
        this.csv = csv;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportView json(@QueryParam("dryRun") boolean dryRun, @NotNull JsonNode rows) {
        if (!rows.isArray()) {
            throw ProblemException.badRequest("The file is an array with one object per party.");
        }
        return importParties.take(rows, dryRun);
    }

    @POST
    @Consumes("text/csv")
    public ImportView csv(@QueryParam("dryRun") boolean dryRun, @NotNull String file) {
        return importParties.take(csv.rows(file), dryRun);
    }
}
