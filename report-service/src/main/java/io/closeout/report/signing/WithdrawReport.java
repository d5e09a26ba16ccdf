package io.closeout.report.signing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.drafting.Reports;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes a signed report back. For the same reason again it changes nothing and succeeds. */
@ApplicationScoped
class WithdrawReport {

    private final Reports reports;
    private final Withdrawals withdrawals;
    private final Reach reach;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    WithdrawReport(Reports reports, Withdrawals withdrawals, Reach reach, Outbox outbox, Audit audit, Clock clock) {
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReportView withdraw(UUID id, WithdrawalRequest request) {
        var faults = new Faults();
        var reasonKey = faults.key("/reasonKey", request.reasonKey());
        faults.orThrow();
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        if (!isDoneFor(report, reasonKey)) {
            withdraw(report, reasonKey);
            reports.flush();
        }
        return ReportView.of(report);
    }

    private boolean isDoneFor(Report report, String reasonKey) {
        return report.state() == ReportState.WITHDRAWN
                && withdrawals.findById(report.id()).reasonKey().equals(reasonKey);
    }

    private void withdraw(Report report, String reasonKey) {
        var now = clock.instant();
        report.withdraw(now);
        withdrawals.persist(new Withdrawal(report.id(), reasonKey, now));
        outbox.add(report.id(), ReportEvents.withdrawn(report, reasonKey, now), report.id());
        audit.record("report.withdraw", "report:" + report.id(), ReportState.SIGNED, ReportState.WITHDRAWN, reasonKey);
    }
}
