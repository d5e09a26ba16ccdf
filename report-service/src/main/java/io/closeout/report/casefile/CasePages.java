package io.closeout.report.casefile;

import io.closeout.kit.http.PageRequest;
import io.closeout.report.figures.FiguresFilter;
import io.closeout.report.figures.FiguresSection;
import io.closeout.report.reach.Roles;
import io.closeout.report.summary.ProposalNotice;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases for people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
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
public class CasePages {

    private final CaseSummary summary;
    private final CaseList list;
    private final ReadCase readCase;
    private final FiguresSection figures;
    private final ProposalNotice proposalNotice;
    private final Template dashboard;
    private final Template overview;
    private final Template charts;
    private final Template cases;
    private final Template one;

    CasePages(
            CaseSummary summary,
            CaseList list,
            ReadCase readCase,
            FiguresSection figures,
            ProposalNotice proposalNotice,
            @Location("cases/dashboard") Template dashboard,
            @Location("cases/overview") Template overview,
            @Location("figures/body") Template charts,
            @Location("cases/list") Template cases,
            @Location("cases/one") Template one) {
        this.summary = summary;
        this.list = list;
        this.readCase = readCase;
        this.figures = figures;
        this.proposalNotice = proposalNotice;
        this.dashboard = dashboard;
        this.overview = overview;
        this.charts = charts;
        this.cases = cases;
        this.one = one;
    }

    /**
     * Shows the whole page or, for an open one that keeps itself current, a part of it.
     *
     * @param part {@code overview} or {@code figures}
     */
    @GET
    public TemplateInstance dashboard(@QueryParam("part") @Nullable String part, @BeanParam FiguresFilter filter) {
        return switch (part) {
            case "overview" -> overview.data("summary", summary.now());
            case "figures" -> charts.data("section", figures.of(filter));
            case null, default -> dashboard.data("summary", summary.now()).data("section", figures.of(filter));
        };
    }

    @GET
    @Path("/cases")
    public TemplateInstance cases(@BeanParam CaseFilter filter, @BeanParam PageRequest page) {
        return cases.data("active", "cases")
                .data("filter", filter)
                .data("isFirst", page.after().isEmpty())
                .data("cases", list.of(filter, page));
    }

    @GET
    @Path("/cases/{id}")
    public TemplateInstance one(UUID id) {
        return one.data("active", "cases").data("case", readCase.of(id)).data("asking", proposalNotice.of(id));
    }
}
