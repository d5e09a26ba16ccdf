package io.closeout.verification.learning;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.DisputeRates.Rate;
import io.closeout.verification.learning.DisputedCase.Lesson;
import io.closeout.verification.learning.DisputedCases.Numbers;
import io.closeout.verification.learning.DisputedCases.Stand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What disputes that were upheld teach: each names the rule that would have caught it, or none. */
@Path("/api/verifications/learning/disputes")
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class DisputeLessonsResource {

    private final DisputedCases disputed;
    private final DisputeRates rates;
    private final Hindsight hindsight;
    private final NameDisputedRule name;
    private final Clock clock;

    DisputeLessonsResource(
            DisputedCases disputed, DisputeRates rates, Hindsight hindsight, NameDisputedRule name, Clock clock) {
        this.disputed = disputed;
        this.rates = rates;
        this.hindsight = hindsight;
        this.name = name;
        this.clock = clock;
    }

    /** Numbers of today, and rates of the approvals in the year that ends with a month. */
    public record Summary(Numbers numbers, List<Rate> rates) {}

    @GET
    public PageView<DisputeLessonView> cases(@QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        return page(stand(state), page).map(one -> new DisputeLessonView(one, hindsight.on(one)));
    }

    private PageView<DisputedCase> page(Stand stand, PageRequest page) {
        return PageView.of(disputed.page(stand, page), page, DisputeLessonsResource::place);
    }

    @GET
    @Path("/summary")
    public Summary summary(@QueryParam("month") @Nullable String month) {
        return new Summary(disputed.numbers(), rates.of(Months.yearTo(Months.read(month, clock))));
    }

    @PUT
    @Path("/{disputeId}/cases/{caseId}/rule")
    @RolesAllowed({"reviewer", "back-office"})
    public Lesson name(UUID disputeId, UUID caseId, @Valid @NotNull DisputeLessonRequest request) {
        return name.of(disputeId, caseId, request);
    }

    static Cursor place(DisputedCase last) {
        var lesson = last.lesson();
        return Cursor.of(lesson == null ? last.endedAt() : lesson.namedAt(), last.disputeId(), last.caseId());
    }

    static Stand stand(@Nullable String state) {
        if (state == null || state.isEmpty() || state.equals(Stand.WAITING.name())) {
            return Stand.WAITING;
        }
        if (state.equals(Stand.NAMED.name())) {
            return Stand.NAMED;
        }
        throw ProblemException.badRequest("The state is WAITING or NAMED.");
    }
}
