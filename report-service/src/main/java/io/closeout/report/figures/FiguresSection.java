package io.closeout.report.figures;

import io.closeout.report.figures.Chart.Hint;
import io.closeout.report.figures.Chart.Point;
import io.closeout.report.figures.Chart.Span;
import io.closeout.report.figures.FiguresView.Duration;
import io.closeout.report.figures.FiguresView.Share;
import io.closeout.report.figures.FiguresView.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures as a part of a page: numbers, drawings and what a reader may choose. */
@ApplicationScoped
public class FiguresSection {

    private static final BigDecimal ALL = BigDecimal.ONE;
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final CycleFigures figures;
    private final Choices choices;
    private final FigureWords words;

    FiguresSection(CycleFigures figures, Choices choices, FigureWords words) {
        this.figures = figures;
        this.choices = choices;
        this.words = words;
    }

    /** What the template draws. */
    public record Section(
            FiguresFilter filter, FiguresView view, List<StepCard> steps, List<ShareCard> shares, Choices.Offer offer) {

        /** For pages: a filter of the list of cases that leaves those of this section. */
        public String cases(String query) {
            return "/cases?" + filter.caseQuery() + query;
        }

        /** For pages: as {@link #cases}, of a step that ended in the whole period. */
        public String casesOf(String step) {
            return cases("step=%s&from=%s&to=%s".formatted(step, view.from(), view.to()));
        }

        /** For pages: as {@link #cases}, of a step that ended in one week. */
        public String casesOf(String step, LocalDate monday) {
            return cases("step=%s&from=%s&to=%s".formatted(step, monday, monday.plusDays(6)));
        }

        /** For pages: where the scale of the ages ends. */
        public long mostUnbilled() {
            return view.unbilled().stream()
                    .mapToLong(FiguresView.Age::cases)
                    .max()
                    .orElse(0);
        }

        /** For pages. */
        public boolean nothingUnbilled() {
            return mostUnbilled() == 0;
        }
    }

    /** One step of the way of a case. */
    record StepCard(String step, Duration together, Chart chart) {

        /** For pages. */
        public String titleKey() {
            return "step." + step;
        }
    }

    /**
     * One share of the cases.
     *
     * @param step at whose end a case counts
     * @param mark how the list of cases is narrowed to those that count for it
     */
    record ShareCard(String key, String step, String mark, Share together, Chart chart) {

        /** For pages. */
        public String titleKey() {
            return "share." + key;
        }

        /** For pages. */
        public String moreKey() {
            return titleKey() + ".more";
        }
    }

    @Transactional
    public Section of(FiguresFilter filter) {
        var view = figures.of(filter);
        var period = new Period(view.from(), view.to().plusDays(1));
        return new Section(
                filter,
                view,
                List.of(
                        step("verified", filter, view, Week::signedToVerified),
                        step("issued", filter, view, Week::verifiedToIssued),
                        step("settled", filter, view, Week::issuedToSettled)),
                List.of(
                        share("first-pass", filter, view, Week::firstPass),
                        share("disputed", filter, view, Week::disputed)),
                choices.of(period));
    }

    private StepCard step(String step, FiguresFilter filter, FiguresView view, Function<Week, Duration> part) {
        var points = view.weeks().stream()
                .map(week -> point(monday(week), part.apply(week), step, filter))
                .toList();
        var chart = Chart.of(points, BigDecimal.ZERO, value -> words.duration(value.longValueExact()));
        return new StepCard(step, part.apply(view.together()), chart);
    }

    private Point point(LocalDate monday, Duration one, String step, FiguresFilter filter) {
        var hint = new Hint(
                words.word("hint.when", words.weekOf(monday), one.cases()),
                words.word("step.hint", words.duration(one.p50()), words.duration(one.p90())));
        return new Point(
                words.week(monday),
                decimal(one.p50()),
                decimal(one.p90()),
                one.p25() == null || one.p75() == null
                        ? null
                        : new Span(BigDecimal.valueOf(one.p25()), BigDecimal.valueOf(one.p75())),
                hint,
                href(filter, step, monday, ""));
    }

    private ShareCard share(String key, FiguresFilter filter, FiguresView view, Function<Week, Share> part) {
        var isFirstPass = key.equals("first-pass");
        var step = isFirstPass ? "verified" : "issued";
        var mark = isFirstPass ? "&firstPass=true" : "&disputed=true";
        var points = view.weeks().stream()
                .map(week -> point(part.apply(week), monday(week), href(filter, step, monday(week), mark)))
                .toList();
        var chart = Chart.of(points, isFirstPass ? ALL : TENTH, words::percent);
        return new ShareCard(key, step, mark, part.apply(view.together()), chart);
    }

    private Point point(Share one, LocalDate monday, String href) {
        var hint = new Hint(
                words.word("hint.when", words.weekOf(monday), one.of()),
                words.word("share.hint", words.percent(one.rate()), one.count(), one.of()));
        return new Point(words.week(monday), one.rate(), null, null, hint, href);
    }

    private static String href(FiguresFilter filter, String step, LocalDate monday, String mark) {
        return "/cases?%sstep=%s&from=%s&to=%s%s".formatted(filter.caseQuery(), step, monday, monday.plusDays(6), mark);
    }

    private static LocalDate monday(Week week) {
        return Objects.requireNonNull(week.starts());
    }

    private static @Nullable BigDecimal decimal(@Nullable Long seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds);
    }
}
