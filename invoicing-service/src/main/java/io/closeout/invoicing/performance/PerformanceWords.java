package io.closeout.invoicing.performance;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the performance pages in the reader's language, as {@code {cdi:performance.…}} in templates. */
@Named("performance")
@ApplicationScoped
public class PerformanceWords {

    static final Phrases WORDS = Phrases.beside(PerformanceWords.class, "words");

    private static final String NONE = "–";

    /** Which details a sentence names, in this order. */
    private static final Map<String, List<String>> DETAILS = Map.of(
            "came-back", List.of("number", "day", "days"),
            "repeat-of", List.of("number", "day", "days"),
            "fixed-so-far", List.of("from"),
            "fixed", List.of("limit"),
            "approved-after", List.of("hours"),
            "settled-after", List.of("hours"),
            "evidence-found", List.of("rules"),
            "too-few-pictures", List.of("pictures", "needed"),
            "evidence-good", List.of("pictures"),
            "queried", List.of("queries"));

    private final Page page;

    PerformanceWords(Page page) {
        this.page = page;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    public String figure(Figure figure) {
        return word("figure." + figure.key());
    }

    /** What exactly is counted. */
    public String definition(Figure figure, Statement.Rules rules) {
        var key = figure == Figure.CYCLE_TIME && rules.cycleToSettlement() ? "cycle-time-settled" : figure.key();
        return word("def." + key, figure == Figure.EVIDENCE_QUALITY ? rules.picturesNeeded() : rules.repeatDays());
    }

    public String tier(@Nullable Tier tier) {
        return word("tier." + (tier == null ? "none" : tier.key()));
    }

    /** The colour of a tier: one of the states of the stylesheet. */
    public String tone(@Nullable Tier tier) {
        return tier == null ? "attention" : tier == Tier.BASIC ? "waiting" : "good";
    }

    /** A value in the unit of its figure. */
    public String value(Figure figure, @Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        var plain = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return word("unit." + figure.key(), Formats.number(plain, page.locale()));
    }

    /** Without its unit, for a narrow place. */
    public String number(@Nullable BigDecimal value) {
        return value == null
                ? NONE
                : Formats.number(value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros(), page.locale());
    }

    public String plain(@Nullable BigDecimal value) {
        return value == null ? NONE : Formats.number(value.stripTrailingZeros(), page.locale());
    }

    /** How far the next tier is. */
    public String distance(Figure figure, FigureValue.Distance next) {
        var tier = word("tier." + next.tier().key());
        var bar = value(figure, next.bar());
        var cases = next.cases();
        return cases == null
                ? word("next.gap", tier, bar, value(figure, next.gap()))
                : word(figure.isBetterHigh() ? "next.more" : "next.fewer", tier, bar, cases);
    }

    /** The key of the name of an input of a bonus. */
    public String input(String name) {
        return "input." + name;
    }

    /** The key of the name of a choice of cases. */
    public String show(Filter.Show show) {
        return "show." + show;
    }

    /** What the line of a drawing says: the best level and where it begins. */
    public String topBar(Trend trend) {
        return "%s %s %s"
                .formatted(
                        word("tier.top"),
                        trend.figure().isBetterHigh() ? "≥" : "≤",
                        value(trend.figure(), trend.bar()));
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", page.locale()).format(month);
    }

    public String monthOf(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** Its first letter or so, for a narrow column. */
    public String letter(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, page.locale());
    }

    /** What a case adds to a figure and why, as a sentence. */
    public String why(Contribution one) {
        return why(page.locale(), one);
    }

    static String why(Locale locale, Contribution one) {
        var named = DETAILS.getOrDefault(one.why(), List.of());
        return WORDS.say(
                locale,
                "why." + one.why(),
                named.stream()
                        .map(name -> detail(locale, name, one.details().getOrDefault(name, "")))
                        .toArray());
    }

    private static Object detail(Locale locale, String name, String value) {
        return switch (name) {
            case "day", "from" -> Formats.date(LocalDate.parse(value), locale);
            case "hours" -> Formats.number(new BigDecimal(value), locale);
            case "rules" ->
                Arrays.stream(value.split(", ", -1))
                        .map(rule -> rule(locale, rule))
                        .collect(Collectors.joining(", "));
            case "number" -> value;
            default -> Integer.valueOf(value);
        };
    }

    private static String rule(Locale locale, String rule) {
        return WORDS.all(locale).getOrDefault("rule." + rule, rule.replace('-', ' '));
    }

    /** What changed: a value of a figure, or how a case counts. */
    public String change(Statement.Change change, @Nullable String side) {
        if (side == null) {
            return NONE;
        }
        return change.caseId() == null
                ? value(change.figure(), new BigDecimal(side))
                : WORDS.all(page.locale()).getOrDefault("short." + side, side);
    }

    /** How a case counts for a figure, in a narrow cell. */
    public String cell(Contribution one) {
        var value = one.value();
        if (value == null) {
            return NONE;
        }
        if (one.figure().isShare()) {
            var word = word(value.signum() == 0 ? "cell.no" : "cell.yes");
            return one.isProvisional() ? word("cell.provisional", word) : word;
        }
        return value(one.figure(), value, one);
    }

    private String value(Figure figure, BigDecimal value, Contribution one) {
        return figure == Figure.CYCLE_TIME
                ? value(figure, value)
                : one.details().getOrDefault("queries", "0");
    }
}
