package io.closeout.invoicing.rhythm;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.issuing.Routing;
import io.closeout.invoicing.preference.Preferences;
import io.closeout.invoicing.preference.Rhythm;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.invoicing.rhythm.RunsDue.Run;
import io.closeout.kit.due.DueRows;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/** A charge waits for the next run if its payer is not billed at once. */
@ApplicationScoped
@Priority(CollectForRuns.AFTER_AGREEMENTS)
class CollectForRuns implements Routing {

    /** What goes to a pre-invoice is asked for before. */
    static final int AFTER_AGREEMENTS = 50;

    private final Preferences preferences;
    private final Tariffs tariffs;
    private final BillingGroups groups;
    private final DueRows<Run> due;
    private final RhythmSettings settings;
    private final Clock clock;

    CollectForRuns(
            Preferences preferences,
            Tariffs tariffs,
            BillingGroups groups,
            DueRows<Run> due,
            RhythmSettings settings,
            Clock clock) {
        this.preferences = preferences;
        this.tariffs = tariffs;
        this.groups = groups;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Route.Collect> collect(Draft draft, LocalDate today) {
        if (draft.form().kind() != InvoiceKind.INVOICE
                || draft.parts().getFirst().sources().isEmpty()) {
            return Optional.empty();
        }
        var terms = terms(draft, today);
        return terms.rhythm() == Rhythm.IMMEDIATE ? Optional.empty() : Optional.of(collected(draft, terms, today));
    }

    private RunTerms terms(Draft draft, LocalDate today) {
        return preferences.inForce(draft.payerId(), today).map(RunTerms::of).orElseGet(() -> {
            var subject = draft.parts().getFirst().subject();
            return RunTerms.of(tariffs.inForce(
                    country(draft), draft.seller().id().toString(), subject.contractId(), subject.serviceTo()));
        });
    }

    private Route.Collect collected(Draft draft, RunTerms terms, LocalDate today) {
        var key = GroupKey.of(terms.grouping(), draft);
        var group = groups.of(draft.seller().id(), draft.payerId(), key);
        var day = terms.days(country(draft)).from(earliest(draft, group, today));
        groups.note(group, draft);
        due.plan(
                new Run(group.id(), day),
                day.atTime(settings.runAt()).atZone(draft.zone()).toInstant());
        return new Route.Collect(Route.Queue.RUN, key.text(), day);
    }

    /** After the time of today's run it is too late for today. */
    private LocalDate earliest(Draft draft, BillingGroups.Group group, LocalDate today) {
        var isLate = !LocalTime.ofInstant(clock.instant(), draft.zone()).isBefore(settings.runAt());
        var earliest = isLate ? today.plusDays(1) : today;
        var notBefore = group.notBefore();
        return notBefore != null && notBefore.isAfter(earliest) ? notBefore : earliest;
    }

    private static String country(Draft draft) {
        return Objects.requireNonNull(draft.seller().state()).country();
    }
}
