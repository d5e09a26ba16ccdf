package io.closeout.verification.learning;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the learning pages in the reader's language, as {@code {cdi:learning.…}} in templates. */
@Named("learning")
@ApplicationScoped
public class LearningWords {

    private static final Phrases WORDS = Phrases.beside(LearningWords.class, "words");
    private static final String NONE = "–";

    private final Page page;

    LearningWords(Page page) {
        this.page = page;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    public String rule(String ruleId) {
        var key = "rule." + ruleId;
        return Wording.has(key) ? Wording.text(page.locale(), key) : ruleId;
    }

    /** Such as {@code 42 %}. */
    public String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? NONE
                : NumberFormat.getPercentInstance(page.locale()).format(rate);
    }

    public String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, page.locale());
    }

    /** Such as {@code November 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", page.locale()).format(month);
    }

    /** Its first letter or so, for a narrow column. */
    public String letter(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, page.locale());
    }

    /** The outcomes one can ask for; the empty one is all. */
    public List<String> outcomes() {
        return List.of("", "CONFIRMED", "WAIVED", "CLEARED", "OPEN");
    }

    public String outcome(String name) {
        return word(name.isEmpty() ? "filter.all" : name);
    }

    public String tone(String name) {
        return switch (name) {
            case "CONFIRMED" -> "good";
            case "WAIVED", "SOFTEN", "RETIRE" -> "attention";
            default -> "waiting";
        };
    }
}
