package io.closeout.verification.learning;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.FindingFigures.Hit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a network has learnt about its rules; a station sees its own month. */
@Path("/api/verifications/learning")
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class LearningResource {

    private final Learning learning;
    private final FindingFigures figures;
    private final StationFigures stations;
    private final Sight sight;
    private final Clock clock;

    LearningResource(Learning learning, FindingFigures figures, StationFigures stations, Sight sight, Clock clock) {
        this.learning = learning;
        this.figures = figures;
        this.stations = stations;
        this.sight = sight;
        this.clock = clock;
    }

    @GET
    @Transactional
    public List<RuleView> rules(@QueryParam("month") @Nullable String month) {
        return learning.rules(Months.read(month, clock)).stream()
                .map(RuleView::of)
                .toList();
    }

    @GET
    @Path("/rules/{ruleId}")
    @Transactional
    public RuleView rule(String ruleId, @QueryParam("month") @Nullable String month) {
        return learning.rule(ruleId, Months.read(month, clock))
                .map(RuleView::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** The findings of a rule in the year that ends with a month, the newest first; the cases behind its figures. */
    @GET
    @Path("/rules/{ruleId}/findings")
    @Transactional
    public PageView<Hit> findings(
            String ruleId,
            @QueryParam("month") @Nullable String month,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page) {
        var year = Months.yearTo(Months.read(month, clock));
        return PageView.of(
                figures.hits(ruleId, year, outcome, Places.of(page)),
                page,
                hit -> Cursor.of(hit.foundAt(), hit.findingId()));
    }

    @GET
    @Path("/stations/{partyId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor", "station"})
    public StationMonth station(UUID partyId, @QueryParam("month") @Nullable String month) {
        return stations.of(sight.of(partyId), Months.read(month, clock));
    }
}
