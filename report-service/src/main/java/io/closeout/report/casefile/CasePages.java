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
import java.util.LinkedHashSet;
import java.util.List;
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
    private final FilterChips chips;
    private final ExtraServices extraServices;
    private final Template dashboard;
    private final Template overview;
    private final Template events;
    private final Template charts;
    private final Template cases;
    private final Template one;

    CasePages(
            CaseSummary summary,
            CaseList list,
            ReadCase readCase,
            FiguresSection figures,
            ProposalNotice proposalNotice,
            FilterChips chips,
            ExtraServices extraServices,
            @Location("cases/dashboard") Template dashboard,
            @Location("cases/overview") Template overview,
            @Location("cases/events") Template events,
            @Location("figures/body") Template charts,
            @Location("cases/list") Template cases,
            @Location("cases/one") Template one) {
        this.summary = summary;
        this.list = list;
        this.readCase = readCase;
        this.figures = figures;
        this.proposalNotice = proposalNotice;
        this.chips = chips;
        this.extraServices = extraServices;
        this.dashboard = dashboard;
        this.overview = overview;
        this.events = events;
        this.charts = charts;
        this.cases = cases;
        this.one = one;
    }

    /**
     * Shows the whole page or, for an open one that keeps itself current, a part of it.
     *
     * @param part {@code overview}, {@code events} or {@code figures}
     */
    @GET
    public TemplateInstance dashboard(@QueryParam("part") @Nullable String part, @BeanParam FiguresFilter filter) {
        return switch (part) {
            case "overview" ->
                overview.data("summary", summary.standing(filter)).data("filter", filter);
            case "events" -> events.data("latest", summary.latest(filter)).data("asked", extraServices.open(filter));
            case "figures" -> charts.data("section", figures.of(filter));
            case null, default ->
                dashboard
                        .data("summary", summary.standing(filter))
                        .data("latest", summary.latest(filter))
                        .data("asked", extraServices.open(filter))
                        .data("section", figures.of(filter));
        };
    }

    @GET
    @Path("/cases")
    public TemplateInstance cases(@BeanParam CaseFilter filter, @BeanParam PageRequest page) {
        var found = list.of(filter, page);
        return cases.data("active", "cases")
                .data("filter", filter)
                .data("histories", History.of(filter, found.items()))
                .data("chips", chips.of(filter))
                .data("count", filter.narrowed() ? list.count(filter) : null)
                .data("isFirst", page.after().isEmpty())
                .data("cases", found);
    }

    /** A page that tells more of what was searched for than the list does. */
    record History(String name, String href) {

        static List<History> of(CaseFilter filter, List<CaseItem> found) {
            var histories = new LinkedHashSet<History>();
            for (var item : found) {
                var serial = item.assetSerialNumber();
                if (serial != null && (serial.equals(filter.text()) || serial.equals(filter.serial))) {
                    histories.add(new History(serial, Links.equipment(serial)));
                }
                if (item.billTo().id().equals(filter.customer())) {
                    histories.add(new History(
                            item.billTo().label(), Links.customer(item.billTo().id())));
                }
            }
            return List.copyOf(histories);
        }
    }

    @GET
    @Path("/cases/{id}")
    public TemplateInstance one(UUID id) {
        return one.data("active", "cases")
                .data("case", readCase.of(id))
                .data("asking", proposalNotice.of(id))
                .data("photos", readCase.photosOf(id));
    }
}
