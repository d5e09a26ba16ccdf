package io.closeout.report.figures;

import io.closeout.report.figures.Chart.Point;
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
            FiguresFilter filter,
            FiguresView view,
            List<StepCard> steps,
            List<ShareCard> shares,
            List<Choices.Station> stations,
            List<String> countries) {

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
    record StepCard(String titleKey, Duration together, Chart chart) {}

    /** One share of the cases. */
    record ShareCard(String titleKey, Share together, Chart chart) {

        /** For pages. */
        public String moreKey() {
            return titleKey + ".more";
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
                        step("verified", view, Week::signedToVerified),
                        step("issued", view, Week::verifiedToIssued),
                        step("settled", view, Week::issuedToSettled)),
                List.of(
                        share("first-pass", view, Week::firstPass, ALL),
                        share("disputed", view, Week::disputed, TENTH)),
                choices.stations(period),
                choices.countries(period));
    }

    private StepCard step(String key, FiguresView view, Function<Week, Duration> part) {
        var points = view.weeks().stream()
                .map(week -> point(monday(week), part.apply(week)))
                .toList();
        var chart = Chart.of(points, BigDecimal.ZERO, value -> words.duration(value.longValueExact()));
        return new StepCard("step." + key, part.apply(view.together()), chart);
    }

    private Point point(LocalDate monday, Duration one) {
        var hint = words.word(
                "step.hint", words.week(monday), words.duration(one.p50()), words.duration(one.p90()), one.cases());
        return new Point(words.week(monday), decimal(one.p50()), decimal(one.p90()), hint);
    }

    private ShareCard share(String key, FiguresView view, Function<Week, Share> part, BigDecimal scale) {
        var points = view.weeks().stream()
                .map(week -> point(monday(week), part.apply(week)))
                .toList();
        return new ShareCard("share." + key, part.apply(view.together()), Chart.of(points, scale, words::percent));
    }

    private Point point(LocalDate monday, Share one) {
        var hint = words.word("share.hint", words.week(monday), words.percent(one.rate()), one.count(), one.of());
        return new Point(words.week(monday), one.rate(), null, hint);
    }

    private static LocalDate monday(Week week) {
        return Objects.requireNonNull(week.starts());
    }

    private static @Nullable BigDecimal decimal(@Nullable Long seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds);
    }
}
