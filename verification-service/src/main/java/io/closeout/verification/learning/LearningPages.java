package io.closeout.verification.learning;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.DisputeLessonsResource.Summary;
import io.closeout.verification.learning.FindingFigures.Hit;
import io.closeout.verification.learning.FindingFigures.OfStation;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How useful each rule is, and what each station is asked most. */
@Path("/verifications/learning")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class LearningPages {

    private final Learning learning;
    private final FindingFigures figures;
    private final StationFigures stations;
    private final DisputedCases disputed;
    private final DisputeRates rates;
    private final LearningSettings settings;
    private final Sight sight;
    private final Clock clock;

    LearningPages(
            Learning learning,
            FindingFigures figures,
            StationFigures stations,
            DisputedCases disputed,
            DisputeRates rates,
            LearningSettings settings,
            Sight sight,
            Clock clock) {
        this.learning = learning;
        this.figures = figures;
        this.stations = stations;
        this.disputed = disputed;
        this.rates = rates;
        this.settings = settings;
        this.sight = sight;
        this.clock = clock;
    }

    /** The months a reader can go to. */
    record Around(
            YearMonth month, YearMonth earlier, @Nullable YearMonth later) {}

    /** All rules of the network; those with a proposal are named before. */
    record Rules(List<RuleRow> rules, List<RuleRow> proposed, Summary disputes, Around around, int silentMonths)
            implements TemplateInstance {}

    /** One rule, and the cases behind its figures. */
    record Rule(RuleRow rule, List<OfStation> stations, PageView<Hit> hits, String outcome, Around around)
            implements TemplateInstance {}

    /** The month of one station. */
    record Station(StationMonth station, Around around, boolean office) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance rules(@QueryParam("month") @Nullable String text) {
        var month = Months.read(text, clock);
        var rows = learning.rules(month).stream()
                .map(rule -> RuleRow.of(rule, month, MonthColumns.Size.SPARK))
                .toList();
        var proposed =
                rows.stream().filter(row -> row.figures().proposal() != null).toList();
        var summary = new Summary(disputed.numbers(), rates.of(Months.yearTo(month)));
        return new Rules(rows, proposed, summary, around(month), settings.silentMonths());
    }

    @GET
    @Path("/rules/{ruleId}")
    @Transactional
    public TemplateInstance rule(
            String ruleId,
            @QueryParam("month") @Nullable String text,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page) {
        var month = Months.read(text, clock);
        var only = outcome == null || outcome.isEmpty() ? null : outcome;
        var rule = learning.rule(ruleId, month).orElseThrow(ProblemException::notFound);
        var year = Months.yearTo(month);
        var hits = PageView.of(
                figures.hits(ruleId, year, only, Places.of(page)),
                page,
                hit -> Cursor.of(hit.foundAt(), hit.findingId()));
        return new Rule(
                RuleRow.of(rule, month, MonthColumns.Size.FULL),
                figures.stations(year, ruleId),
                hits,
                only == null ? "" : only,
                around(month));
    }

    @GET
    @Path("/stations/{partyId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor", "station"})
    public TemplateInstance station(UUID partyId, @QueryParam("month") @Nullable String text) {
        var month = Months.read(text, clock);
        return new Station(stations.of(sight.of(partyId), month), around(month), sight.isOffice());
    }

    /** A station's own month, for links that do not know whose. */
    @GET
    @Path("/mine")
    @RolesAllowed("station")
    public Response mine() {
        return Response.seeOther(URI.create("/verifications/learning/stations/" + sight.own()))
                .build();
    }

    private Around around(YearMonth month) {
        return new Around(
                month, month.minusMonths(1), month.isBefore(Months.read(null, clock)) ? month.plusMonths(1) : null);
    }
}
