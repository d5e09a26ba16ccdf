package io.closeout.verification.learning;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.backtest.BackTestReport.Place;
import io.closeout.verification.learning.DisputedCase.Lesson;
import io.closeout.verification.learning.FindingFigures.OfStation;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the learning pages in the reader's language, as {@code {cdi:learning.…}} in templates. */
@Named("learning")
@ApplicationScoped
public class LearningWords {

    private static final Phrases WORDS = Phrases.beside(LearningWords.class, "words");
    private static final String NONE = "–";

    private final Page page;
    private final Sight sight;
    private final StationNames.Source names;

    LearningWords(Page page, Sight sight, StationNames.Source names) {
        this.page = page;
        this.sight = sight;
        this.names = names;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    /** Whether the reader may see more than a station's own month. */
    public boolean office() {
        return sight.isOffice();
    }

    public String rule(String ruleId) {
        var key = "rule." + ruleId;
        return Wording.has(key) ? Wording.text(page.locale(), key) : ruleId;
    }

    /** A page is written when the transaction of its resource is over, so that names can be looked up. */
    public StationNames names(List<OfStation> stations) {
        return names.of(stations.stream().map(OfStation::station).toList());
    }

    /** The same for the places of a back-test. */
    public StationNames placeNames(List<Place> stations) {
        return names.of(
                stations.stream().map(Place::station).filter(Objects::nonNull).toList());
    }

    public String name(UUID station) {
        return names.of(List.of(station)).of(station);
    }

    /** Such as {@code 42 %}. */
    public String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? NONE
                : NumberFormat.getPercentInstance(page.locale()).format(rate);
    }

    /** The same with a decimal, for small shares. */
    public String finePercent(@Nullable BigDecimal rate) {
        if (rate == null) {
            return NONE;
        }
        var format = NumberFormat.getPercentInstance(page.locale());
        format.setMaximumFractionDigits(1);
        return format.format(rate);
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

    public String mode(@Nullable String mode) {
        return mode == null ? NONE : word("mode." + mode);
    }

    /** Why it was disputed, as invoicing names it. */
    public String reason(String key) {
        return WORDS.all(page.locale()).containsKey("reason." + key) ? word("reason." + key) : key;
    }

    public String lines(List<String> lineIds) {
        return lineIds.isEmpty() ? word("disputes.whole") : word("disputes.lines", String.join(", ", lineIds));
    }

    public String seen(Suspect suspect) {
        var about = suspect.lineId() == null ? "" : " (%s %s)".formatted(word("col.line"), suspect.lineId());
        return word("seen." + suspect.seen(), Objects.requireNonNullElse(suspect.draft(), "")) + about;
    }

    public String notJudged(Set<String> rules) {
        return word(
                "disputes.notJudged",
                String.join(", ", rules.stream().map(this::rule).toList()));
    }

    public String lesson(Lesson lesson) {
        if (lesson.ruleId() != null) {
            return word("missed.rule", rule(lesson.ruleId()));
        }
        return lesson.wish() == null ? word("missed.none") : word("missed.wished", lesson.wish());
    }

    public String tone(String name) {
        return switch (name) {
            case "CONFIRMED" -> "good";
            case "WAIVED", "SOFTEN", "RETIRE" -> "attention";
            default -> "waiting";
        };
    }
}
