package io.closeout.report.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** For pages. */
    public LocalDate today() {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

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

        /** For pages: the durations with the step that they are of. */
        public List<Part> parts() {
            return List.of(
                    new Part("verified", signedToVerified),
                    new Part("issued", verifiedToIssued),
                    new Part("settled", issuedToSettled));
        }
    }

    /** For pages. */
    record Part(String step, Duration duration) {}

    /**
     * Seconds that a step took, interpolated between the two nearest cases.
     *
     * @param p50 half of the cases took no longer; absent without a case
     * @param p90 nine of ten took no longer
     * @param spread between the quarter that was fastest and the quarter that was slowest: {@code p75} less {@code p25}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duration(
            long cases,
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long p25,
            @Nullable Long p75,
            @Nullable Long spread) {

        static final Duration NONE = new Duration(0, null, null, null, null, null);

        /** @param quantiles the quarter, the half, three quarters and nine tenths; null without a case */
        static Duration of(long cases, @Nullable Array quantiles) throws SQLException {
            if (quantiles == null) {
                return NONE;
            }
            var seconds = (Double[]) quantiles.getArray();
            return new Duration(
                    cases,
                    Math.round(seconds[1]),
                    Math.round(seconds[3]),
                    Math.round(seconds[0]),
                    Math.round(seconds[2]),
                    Math.round(seconds[2] - seconds[0]));
        }
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
    record Age(int fromDays, @Nullable Integer toDays, long cases, long unpriced, List<Estimate> worth) {

        /** For pages: how the list of cases is narrowed to these. */
        public String query() {
            var query = "unbilled=true&minAge=" + fromDays;
            return toDays == null ? query : query + "&maxAge=" + toDays;
        }
    }

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
        public BigDecimal most(LocalDate today) {
            return rows(today).stream().map(Row::amount).reduce(BigDecimal.ONE, BigDecimal::max);
        }

        /** For pages: what is overdue, the weeks, and what comes later. */
        public List<Row> rows(LocalDate today) {
            var rows = new ArrayList<Row>();
            rows.add(new Row(true, null, overdue, "dueTo=" + today.minusDays(1)));
            weeks.forEach(week -> rows.add(Row.of(week, today)));
            rows.add(new Row(
                    false, null, later, "dueFrom=" + weeks.getLast().starts().plusWeeks(1)));
            return rows;
        }
    }

    /**
     * For pages.
     *
     * @param query how the list of cases is narrowed to these
     */
    record Row(boolean overdue, @Nullable LocalDate starts, BigDecimal amount, String query) {

        private static Row of(Due week, LocalDate today) {
            var from = week.starts().isBefore(today) ? today : week.starts();
            return new Row(
                    false,
                    week.starts(),
                    week.amount(),
                    "dueFrom=%s&dueTo=%s".formatted(from, week.starts().plusDays(6)));
        }
    }

    record Due(String week, LocalDate starts, BigDecimal amount) {}
}
