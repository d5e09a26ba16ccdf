package io.closeout.report.figures;

import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.report.figures.FiguresView.Age;
import io.closeout.report.figures.FiguresView.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the figures in the reader's language, as {@code {cdi:figures.…}} in templates. */
@Named("figures")
@ApplicationScoped
public class FigureWords {

    private static final Phrases WORDS = Phrases.beside(FigureWords.class, "words");
    private static final String NONE = "–";
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    private final Page page;

    FigureWords(Page page) {
        this.page = page;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    /** Such as {@code 25 min}, {@code 7.5 h} or {@code 1.2 d}. */
    public String duration(@Nullable Long seconds) {
        if (seconds == null) {
            return NONE;
        }
        if (seconds < HOUR) {
            return word("unit.minutes", parts(seconds, MINUTE, 0));
        }
        return seconds < DAY ? word("unit.hours", parts(seconds, HOUR, 1)) : word("unit.days", parts(seconds, DAY, 1));
    }

    private static BigDecimal parts(long seconds, int unit, int decimals) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(unit), decimals, RoundingMode.HALF_UP);
    }

    public String percent(@Nullable BigDecimal rate) {
        return rate == null ? NONE : word("unit.percent", rate.movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }

    public String week(LocalDate monday) {
        return word("week", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** With its days, such as {@code week 10, 2–8 March}. */
    public String weekOf(LocalDate monday) {
        return word("week.of", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), day(monday), day(monday.plusDays(6)));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(word("day"), page.locale()).format(date);
    }

    /** When an amount is due. */
    public String due(Row row) {
        if (row.overdue()) {
            return word("expected.overdue");
        }
        return row.starts() == null ? word("expected.later") : weekOf(row.starts());
    }

    public String age(Age age) {
        return age.toDays() == null
                ? word("age.oldest", age.fromDays())
                : word("age", age.fromDays(), age.toDays() - 1);
    }

    public String countryOf(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }
}
