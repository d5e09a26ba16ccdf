package io.closeout.report.casefile;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.report.figures.FiguresFilter;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Cases as data. */
@Path("/api/cases")
@RolesAllowed({
    Roles.TECHNICIAN,
    Roles.STATION,
    Roles.REVIEWER,
    Roles.BACK_OFFICE,
    Roles.MANUFACTURER,
    Roles.CUSTOMER,
    Roles.AUDITOR,
    Roles.OPS
})
public class CasesResource {

    private final CaseList list;
    private final CaseSummary summary;
    private final ReadCase readCase;
    private final ExtraServices extraServices;

    CasesResource(CaseList list, CaseSummary summary, ReadCase readCase, ExtraServices extraServices) {
        this.list = list;
        this.summary = summary;
        this.readCase = readCase;
        this.extraServices = extraServices;
    }

    /** Newest signature first; drafts are reports and not in the list. */
    @GET
    public PageView<CaseItem> list(@BeanParam CaseFilter filter, @BeanParam PageRequest page) {
        return list.of(filter, page);
    }

    /** Narrowed by {@code station}, {@code country} and {@code network}, as figures are. */
    @GET
    @Path("/summary")
    public SummaryView summary(@BeanParam FiguresFilter filter) {
        return summary.now(filter);
    }

    /** What was asked for on site and is open, the newest twenty. */
    @GET
    @Path("/extra-services")
    public List<ExtraServices.Asked> extraServices(@BeanParam FiguresFilter filter) {
        return extraServices.open(filter);
    }

    @GET
    @Path("/{id}")
    public CaseView one(UUID id) {
        return readCase.of(id);
    }
}
