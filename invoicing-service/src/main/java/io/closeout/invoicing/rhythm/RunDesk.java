package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.party.Parties;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.rhythm.RunsDue.Run;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.http.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the office does about runs: look ahead, run at once, put off. */
@ApplicationScoped
class RunDesk {

    private final BillingGroups groups;
    private final WaitingGroups waiting;
    private final BillTogether bill;
    private final DueRows<Run> due;
    private final RhythmSettings settings;
    private final Parties parties;
    private final Audit audit;
    private final Clock clock;

    RunDesk(
            BillingGroups groups,
            WaitingGroups waiting,
            BillTogether bill,
            DueRows<Run> due,
            RhythmSettings settings,
            Parties parties,
            Audit audit,
            Clock clock) {
        this.groups = groups;
        this.waiting = waiting;
        this.bill = bill;
        this.due = due;
        this.settings = settings;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a run would make now of the first charges. It is a run that is taken back before it takes a number, so that
     * it cannot differ from one.
     */
    RunPreview preview(UUID groupId) {
        var summary = summary(groupId);
        QuarkusTransaction.begin();
        try {
            var group = group(groupId);
            var collected =
                    groups.lastDue(group).map(upTo -> bill.collect(group, upTo)).orElse(List.of());
            var drafts = collected.isEmpty()
                    ? List.<Draft>of()
                    : List.copyOf(bill.documents(collected).keySet());
            return RunPreview.of(summary, settings.chargesAtOnce(), collected.size(), drafts);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private WaitingGroups.Waiting summary(UUID groupId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> waiting.of(groupId).orElseThrow(ProblemException::notFound));
    }

    /** All that waits of the group is billed as soon as a job takes it. */
    @Transactional
    void runNow(UUID groupId) {
        var group = group(groupId);
        var upTo = groups.lastDue(group).orElseThrow(RunDesk::nothingWaits);
        due.plan(new Run(groupId, upTo));
        audit.record("run.now", "billing-group:" + groupId, null, upTo, null);
    }

    /** @param until the day of the seller before which nothing of the group is billed */
    @Transactional
    void putOff(UUID groupId, LocalDate until, String reason) {
        var group = group(groupId);
        var zone = zoneOf(group.sellerId());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw ProblemException.badRequest("A run is put off to a day after today, within a year.");
        }
        groups.putOff(group, until);
        due.plan(
                new Run(groupId, until),
                until.atTime(settings.runAt()).atZone(zone).toInstant());
        audit.record("run.put-off", "billing-group:" + groupId, group.notBefore(), until, reason);
    }

    private ZoneId zoneOf(UUID sellerId) {
        var state = parties.find(List.of(sellerId))
                .getOrDefault(sellerId, new Party(sellerId, null, null))
                .state();
        return ZoneId.of(
                Objects.requireNonNull(state, "a seller that bills is known").zone());
    }

    private BillingGroups.Group group(UUID groupId) {
        return groups.find(groupId).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException nothingWaits() {
        return ProblemException.conflict(
                "nothing-waits", "Nothing waits to be billed", "All of this group was billed in the meantime.");
    }
}
