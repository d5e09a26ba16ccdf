package io.closeout.verification.learning;

import io.closeout.verification.learning.FindingFigures.OfMoney;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule in a year, as programs read it. */
public record RuleView(
        String ruleId,
        boolean inUse,
        CountsView year,
        List<VersionView> versions,
        List<MonthView> months,
        List<OfMoney> money,
        long wouldHaveCaught,
        @Nullable Proposal proposal) {

    /** Counts, and the precision with the interval that holds it in 95 of 100 cases. */
    public record CountsView(
            long hits,
            long upheld,
            long overturned,
            long cleared,
            long proven,
            @Nullable BigDecimal precision,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        static CountsView of(Counts counts) {
            var precision = counts.precision();
            return new CountsView(
                    counts.hits(),
                    counts.upheld(),
                    counts.overturned(),
                    counts.cleared(),
                    counts.proven(),
                    precision.rate(),
                    precision.low(),
                    precision.high());
        }
    }

    /** The same of one version. */
    public record VersionView(String version, CountsView counts) {}

    /** The same of one month, such as 2026-11. */
    public record MonthView(String month, CountsView counts) {}

    static RuleView of(RuleFigures rule) {
        return new RuleView(
                rule.ruleId(),
                rule.inUse(),
                CountsView.of(rule.year()),
                rule.versions().entrySet().stream()
                        .map(one -> new VersionView(one.getKey(), CountsView.of(one.getValue())))
                        .toList(),
                rule.months().entrySet().stream()
                        .map(one -> new MonthView(one.getKey().toString(), CountsView.of(one.getValue())))
                        .toList(),
                rule.money(),
                rule.missed(),
                rule.proposal());
    }
}
