package io.closeout.report.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the cases a reader sees.
 *
 * @param from Monday of the first week
 * @param to Sunday of the last week
 * @param together all weeks as one
 * @param unbilled by age, youngest first
 * @param expected by currency
 */
record FiguresView(
        Instant asOf,
        LocalDate from,
        LocalDate to,
        List<Week> weeks,
        Week together,
        List<Age> unbilled,
        List<Expected> expected) {

    /**
     * One week. A step counts in the week in which it ended.
     *
     * @param week such as 2026-W10; absent for all weeks together
     * @param firstPass of the cases approved that week, those without a query, rejection or correction before
     * @param disputed of the cases first billed that week, those disputed since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Week(
            @Nullable String week,
            @Nullable LocalDate starts,
            Duration signedToVerified,
            Duration verifiedToIssued,
            Duration issuedToSettled,
            Share firstPass,
            Share disputed) {

        /** For pages. */
        public List<Duration> durations() {
            return List.of(signedToVerified, verifiedToIssued, issuedToSettled);
        }
    }

    /**
     * Seconds that a step took, interpolated between the two nearest cases.
     *
     * @param p50 half of the cases took no longer; absent without a case
     * @param p90 nine of ten took no longer
     * @param spread between the quarter that was fastest and the quarter that was slowest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duration(
            long cases,
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long spread) {

        static final Duration NONE = new Duration(0, null, null, null);
    }

    /** @param rate from 0 to 1 with four decimals; absent without a case */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(long count, long of, @Nullable BigDecimal rate) {

        private static final int DECIMALS = 4;

        static Share of(long count, long of) {
            return new Share(
                    count,
                    of,
                    of == 0
                            ? null
                            : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /**
     * Work without an invoice, signed at least {@code fromDays} and less than {@code toDays} ago.
     *
     * @param toDays absent for the oldest
     * @param unpriced cases of a kind and country in which nothing was billed lately, so that nobody knows their worth
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Age(int fromDays, @Nullable Integer toDays, long cases, long unpriced, List<Estimate> worth) {}

    /** What such work was billed on average lately, tax included: an estimate until the invoice names the price. */
    record Estimate(String currency, BigDecimal amount) {}

    /**
     * Open invoices by the week in which they fall due.
     *
     * @param overdue due before today
     * @param later due after the listed weeks
     */
    record Expected(String currency, BigDecimal overdue, List<Due> weeks, BigDecimal later, BigDecimal total) {

        /** For pages: where the scale ends. */
        public BigDecimal most() {
            return rows().stream().map(Row::amount).reduce(BigDecimal.ONE, BigDecimal::max);
        }

        /** For pages: what is overdue, the weeks, and what comes later. */
        public List<Row> rows() {
            var rows = new ArrayList<Row>();
            rows.add(new Row(true, null, overdue));
            weeks.forEach(week -> rows.add(new Row(false, week.starts(), week.amount())));
            rows.add(new Row(false, null, later));
            return rows;
        }
    }

    /** For pages. */
    record Row(boolean overdue, @Nullable LocalDate starts, BigDecimal amount) {}

    record Due(String week, LocalDate starts, BigDecimal amount) {}
}
