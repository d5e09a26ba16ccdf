package io.closeout.verification.clock;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.kit.time.Ids;
import io.closeout.verification.agenda.Agenda;
import io.closeout.verification.agenda.Task;
import io.closeout.verification.clock.AnswerClock.Hours;
import io.closeout.verification.policies.NetworkPolicies;
import io.closeout.verification.policies.WorkingTime;
import io.closeout.verification.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Starts and stops the clocks of a case. Only one of them runs: who has to answer next. Works in the transaction of the
 * caller, who holds the case.
 */
@ApplicationScoped
public class Clocks {

    private final AnswerClocks clocks;
    private final NetworkPolicies policies;
    private final Reference.Source reference;
    private final Agenda agenda;
    private final Clock clock;
    private final Ids ids;

    Clocks(
            AnswerClocks clocks,
            NetworkPolicies policies,
            Reference.Source reference,
            Agenda agenda,
            Clock clock,
            Ids ids) {
        this.clocks = clocks;
        this.policies = policies;
        this.reference = reference;
        this.agenda = agenda;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stops the clock that runs about the case, if any, and starts another. */
    public AnswerClock start(ReportSigned report, AwaitedAnswer awaited) {
        stop(report.getCaseId());
        return startFirst(report, awaited);
    }

    /** For a case of which no clock runs; costs no look-up. */
    public AnswerClock startFirst(ReportSigned report, AwaitedAnswer awaited) {
        var time = policies.inForceFor(report).answerTime(awaited);
        var started = new AnswerClock(ids.next(), report, awaited, hours(report, time.days()), time.source());
        clocks.persist(started);
        agenda.put(Task.CLOCK_STRIKES, started.caseId(), started.id(), started.atRiskAt());
        return started;
    }

    /** Nobody's answer about the case is awaited any more. */
    public void stop(UUID caseId) {
        clocks.stop(caseId, clock.instant());
        agenda.drop(Task.CLOCK_STRIKES, caseId);
    }

    private Hours hours(ReportSigned report, int days) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneId.of(report.getZone()));
        var calendar = reference.on(today).officeCalendar(report.getCountry(), report.getZone());
        var time = WorkingTime.days(calendar, now, days);
        return new Hours(now, time.atRisk(calendar), time.end());
    }
}
