package io.closeout.report.casefile;

import io.closeout.events.caseflow.CaseStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Where all cases of the reader stand.
 *
 * @param stages every stage in its order, also those without a case
 * @param overdueCases cases with an overdue invoice
 * @param lastEvents newest first
 */
record SummaryView(
        Instant asOf, List<StageCount> stages, long overdueCases, List<MoneyView> money, List<HistoryItem> lastEvents) {

    /** For pages: whether there is nothing to show yet. */
    public boolean nothingYet() {
        return mostCases() == 0;
    }

    /** For pages: where the scale of the stages ends. */
    public long mostCases() {
        return stages.stream().mapToLong(StageCount::cases).max().orElse(0);
    }

    record StageCount(CaseStage stage, long cases) {

        /** For pages: drafts are no cases yet, so the list of cases has none. */
        public boolean listed() {
            return stage != CaseStage.OPEN;
        }
    }

    /** @param overdue the part of {@code open} whose date has passed */
    record MoneyView(
            String currency,
            BigDecimal billed,
            BigDecimal credited,
            BigDecimal paid,
            BigDecimal open,
            BigDecimal overdue) {}
}
