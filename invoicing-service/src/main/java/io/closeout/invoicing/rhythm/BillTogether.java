package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.issuing.CollectedCharges;
import io.closeout.invoicing.issuing.CollectedCharges.Collected;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One step of a run: bills what waits of a group, or the first so many of it. In the caller's transaction. */
@ApplicationScoped
class BillTogether {

    private final CollectedCharges charges;
    private final BillingGroups groups;
    private final BillingRuns runs;
    private final Tariffs tariffs;
    private final BusinessCalendar calendar;
    private final RhythmSettings settings;

    BillTogether(
            CollectedCharges charges,
            BillingGroups groups,
            BillingRuns runs,
            Tariffs tariffs,
            BusinessCalendar calendar,
            RhythmSettings settings) {
        this.charges = charges;
        this.groups = groups;
        this.runs = runs;
        this.tariffs = tariffs;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** @return whether there may be more */
    boolean step(BillingGroups.Group group, LocalDate upTo) {
        var waiting = groups.waiting(group, upTo);
        if (waiting == 0) {
            runs.end(group.id(), upTo);
            return false;
        }
        var collected = collect(group, upTo);
        var invoiceIds = collected.isEmpty() ? List.<UUID>of() : charges.issue(documents(collected));
        var blocked = Math.min(waiting, settings.chargesAtOnce()) - collected.size();
        runs.count(group.id(), upTo, new BillingRuns.Step(waiting, collected.size(), Math.max(blocked, 0), invoiceIds));
        return true;
    }

    /** What of it can be billed, under lock; the rest is blocked and said to be. */
    List<Collected> collect(BillingGroups.Group group, LocalDate upTo) {
        var key = new CollectedCharges.Group(Route.Queue.RUN, group.sellerId(), group.payerId(), group.key());
        return charges.lock(key, upTo, settings.chargesAtOnce());
    }

    Map<Draft, List<Collected>> documents(List<Collected> collected) {
        return Consolidation.of(collected, mostLines(collected.getFirst().draft()));
    }

    /** As the policy has it on the day of the run. */
    private int mostLines(Draft draft) {
        var country = Objects.requireNonNull(draft.seller().state()).country();
        var today = calendar.today(draft.zone());
        var tariff = tariffs.inForce(country, draft.seller().id().toString(), null, today);
        return Math.toIntExact(tariff.policy().integer("invoice.linesPerDocument"));
    }
}
