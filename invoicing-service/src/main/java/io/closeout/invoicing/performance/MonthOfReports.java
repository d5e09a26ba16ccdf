package io.closeout.invoicing.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.UUID;

/** Enters reports of a chunk, and plans the statement of each month that has its first one. */
@ApplicationScoped
class MonthOfReports {

    private final Facts facts;
    private final StatementDue due;

    MonthOfReports(Facts facts, StatementDue due) {
        this.facts = facts;
        this.due = due;
    }

    /** @param reports in the order of their events */
    void enter(Collection<Facts.Report> reports) {
        var last = new LinkedHashMap<UUID, Facts.Report>();
        reports.forEach(one -> last.put(one.caseId(), one));
        facts.reports(last.values());
        var months = new LinkedHashSet<StatementDue.Month>();
        last.values()
                .forEach(report -> months.add(new StatementDue.Month(
                        report.stationId(), YearMonth.from(report.to()), report.zone(), report.country())));
        due.plan(months);
    }
}
