package io.closeout.verification.window;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.WindowCause;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import io.closeout.verification.agenda.Agenda;
import io.closeout.verification.agenda.Task;
import io.closeout.verification.approval.AdjustmentTime;
import io.closeout.verification.approval.KeptFinding;
import io.closeout.verification.policies.WindowTerms;
import io.closeout.verification.policies.WindowTerms.Opens;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.window.AdjustmentWindow.Stretch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Opens and closes windows, each with its event in the same transaction. The caller holds the case. */
@ApplicationScoped
class Adjustments implements AdjustmentTime {

    private final Windows windows;
    private final Reference.Source reference;
    private final Agenda agenda;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Ids ids;

    Adjustments(
            Windows windows,
            Reference.Source reference,
            Agenda agenda,
            Outbox outbox,
            MeterRegistry meters,
            Clock clock,
            Ids ids) {
        this.windows = windows;
        this.reference = reference;
        this.agenda = agenda;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void open(ReportSigned report, Judged judged, WindowTerms terms) {
        var cause = terms.opens() == Opens.ALWAYS ? WindowCause.ALWAYS : WindowCause.FINDINGS;
        var window = new AdjustmentWindow(ids.next(), report, cause, terms.source(), stretch(report, terms));
        windows.persist(window);
        agenda.put(Task.WINDOW_ENDS, window.caseId(), window.id(), window.closesAt());
        var found = judged.findings().stream().map(KeptFinding::published).toList();
        outbox.add(window.caseId(), window.opened(report, found), window.caseId());
    }

    @Override
    public void end(ReportSigned report, WindowEnd how) {
        windows.openOf(report.getCaseId()).ifPresent(window -> {
            close(window, report, how);
            // Hibernate would insert the window of the next version before it closes this one.
            windows.flush();
        });
    }

    void close(AdjustmentWindow window, ReportSigned report, WindowEnd how) {
        agenda.drop(Task.WINDOW_ENDS, window.caseId());
        outbox.add(window.caseId(), window.close(report, how, clock.instant()), window.caseId());
        meters.counter("closeout.verification.windows", "end", how.name()).increment();
    }

    private Stretch stretch(ReportSigned report, WindowTerms terms) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneId.of(report.getZone()));
        var calendar = reference.on(today).officeCalendar(report.getCountry(), report.getZone());
        return new Stretch(now, terms.closesAt(calendar, now));
    }
}
