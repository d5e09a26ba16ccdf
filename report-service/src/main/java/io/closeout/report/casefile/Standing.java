package io.closeout.report.casefile;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.report.casefile.Dialogue.Alarm;
import io.closeout.report.casefile.Progress.Reached;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is read off a case file.
 *
 * @param stage UNKNOWN until the report is known here
 * @param alarm of the clock of the answer that is awaited
 * @param money by currency
 */
record Standing(
        CaseStage stage,
        @Nullable Instant since,
        List<Reached> reached,
        NextStep next,
        @Nullable Alarm alarm,
        boolean isOverdue,
        Map<String, Money> money) {

    /** Sums over the invoices of a case, in one currency. */
    record Money(BigDecimal billed, BigDecimal credited, BigDecimal paid, BigDecimal open) {

        private static Money of(InvoiceFacts.Billing billing) {
            return new Money(billing.billed(), billing.credited(), billing.paid(), billing.open());
        }

        private Money plus(Money more) {
            return new Money(
                    billed.add(more.billed), credited.add(more.credited), paid.add(more.paid), open.add(more.open));
        }
    }

    static Standing of(CaseFile file, Targets targets) {
        var money = money(file);
        var overdue = file.invoices().values().stream().anyMatch(InvoiceFacts::isOverdue);
        return Progress.of(file)
                .map(progress -> new Standing(
                        progress.stage(),
                        progress.since(),
                        progress.reached(),
                        NextSteps.of(file, progress, targets),
                        NextSteps.alarmOf(file, progress, targets),
                        overdue,
                        money))
                .orElseGet(() -> new Standing(CaseStage.UNKNOWN, null, List.of(), NextStep.NONE, null, overdue, money));
    }

    /** By currency. */
    static Map<String, Money> money(CaseFile file) {
        var money = new TreeMap<String, Money>();
        file.invoices().values().stream()
                .map(InvoiceFacts::billing)
                .filter(billing -> billing.currency() != null)
                .forEach(billing -> money.merge(String.valueOf(billing.currency()), Money.of(billing), Money::plus));
        return money;
    }
}
