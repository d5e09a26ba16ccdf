package io.closeout.verification.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A rule as the pages draw it. */
record RuleRow(
        RuleFigures figures,
        Counts year,
        Counts month,
        MonthColumns columns,
        @Nullable Interval interval) {

    private static final int FULL = 100;

    static RuleRow of(RuleFigures figures, YearMonth month, MonthColumns.Size size) {
        return new RuleRow(
                figures,
                figures.year(),
                figures.in(month),
                MonthColumns.of(figures.months(), Months.yearTo(month), size),
                Interval.of(figures.year().precision()));
    }

    /** For pages: whether a proposal is about too many wrong findings, and not about none. */
    public boolean isNoisy() {
        return figures.proposal() == Proposal.RETIRE || figures.proposal() == Proposal.SOFTEN;
    }

    /** For pages. */
    public String proposalKey() {
        return "proposal." + figures.proposal();
    }

    /** For pages: from where to where on a scale of a hundred, and the rate in it. */
    record Interval(int low, int width, int rate) {

        static @Nullable Interval of(Precision precision) {
            var low = precision.low();
            var high = precision.high();
            var rate = precision.rate();
            return low == null || high == null || rate == null
                    ? null
                    : new Interval(points(low), Math.max(1, points(high) - points(low)), points(rate));
        }

        private static int points(BigDecimal share) {
            return share.multiply(BigDecimal.valueOf(FULL))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }
}
