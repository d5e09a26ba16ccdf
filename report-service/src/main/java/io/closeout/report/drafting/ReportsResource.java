package io.closeout.report.drafting;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.report.reach.Reach;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Reports come in here. */
@Path("/api/reports")
public class ReportsResource {

    private final HandInReport handInReport;
    private final Reports reports;
    private final ReportList list;
    private final Reach reach;

    ReportsResource(HandInReport handInReport, Reports reports, ReportList list, Reach reach) {
        this.handInReport = handInReport;
        this.reports = reports;
        this.list = list;
        this.reach = reach;
    }

    /** 201 for a new report; 200 for an edit, which needs {@code If-Match}, and for the same input again. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
    @Operation(
            summary = "Hand in a draft, or a new state of it",
            description = "Idempotent: the same input again, even after the signature, changes nothing and succeeds.")
    @APIResponse(
            responseCode = "201",
            description = "The report is new",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft was edited, or was so already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    public Response handIn(
            @Parameter(
                            description =
                                    "Made on the device. UUID version 7 is expected, so that lists are in the order of work;"
                                            + " any UUID is taken, for a wrong clock must not cost anybody their work.")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "The ETag of the state that was edited; needed for an edit")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull ReportRequest request) {
        var outcome = handInReport.handIn(id, request, ifMatch);
        var view = ReportView.of(outcome.report());
        return Response.status(outcome.isNew() ? 201 : 200)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.TECHNICIAN,
        Roles.STATION,
        Roles.REVIEWER,
        Roles.BACK_OFFICE,
        Roles.MANUFACTURER,
        Roles.CUSTOMER,
        Roles.AUDITOR
    })
    @Transactional
    @Operation(summary = "A report with the content in force; internal remarks are for the station and the office")
    public ReportView report(UUID id) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        return reach.covers(report.performerId()) ? ReportView.of(report) : ReportView.forOutsiders(report);
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.REVIEWER, Roles.BACK_OFFICE, Roles.AUDITOR})
    @Operation(summary = "Reports by id, the newest first, without their contents")
    public PageView<ReportList.Item> list(@QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        return list.of(state == null || state.isBlank() ? null : state(state), page);
    }

    private static ReportState state(String word) {
        try {
            return ReportState.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The state is DRAFT, SIGNED or WITHDRAWN.");
        }
    }
}
