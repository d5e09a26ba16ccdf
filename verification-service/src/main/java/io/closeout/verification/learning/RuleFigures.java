package io.closeout.verification.learning;

import io.closeout.verification.learning.FindingFigures.OfMoney;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule in a year.
 *
 * @param versionInUse of a rule set of today; null if none has it
 * @param versions counts by version of the rule, in the order of their names
 * @param months counts by month, without the months in which it found nothing
 * @param missed cases of which somebody said that this rule would have caught them
 * @param proposal null if there is nothing to propose
 */
public record RuleFigures(
        String ruleId,
        @Nullable String versionInUse,
        Map<String, Counts> versions,
        Map<YearMonth, Counts> months,
        List<OfMoney> money,
        long missed,
        @Nullable Proposal proposal) {

    public boolean inUse() {
        return versionInUse != null;
    }

    /** What is judged when something is proposed: an older version may have been mended. */
    public Counts ofVersionInUse() {
        return versionInUse == null ? Counts.NONE : versions.getOrDefault(versionInUse, Counts.NONE);
    }

    public Counts year() {
        return months.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    public Counts in(YearMonth month) {
        return months.getOrDefault(month, Counts.NONE);
    }
}
