package io.closeout.verification.backtest;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the pages about back-tests in the reader's language, as {@code {cdi:backTests.…}} in templates. */
@Named("backTests")
@ApplicationScoped
public class BackTestWords {

    private static final Phrases WORDS = Phrases.beside(BackTestWords.class, "words");
    private static final int CENTS = 2;

    private final Page page;

    BackTestWords(Page page) {
        this.page = page;
    }

    public String word(String key, Object... parameters) {
        return WORDS.say(page.locale(), key, parameters);
    }

    public String rule(String ruleId) {
        var key = "rule." + ruleId;
        return Wording.has(key) ? Wording.text(page.locale(), key) : ruleId;
    }

    public String rules(List<String> ruleIds) {
        return ruleIds.stream().map(this::rule).collect(Collectors.joining(", "));
    }

    /** Such as {@code 4.2 %}. */
    public String percent(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(page.locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, page.locale());
    }

    public String cents(long cents, String currency) {
        return money(BigDecimal.valueOf(cents, CENTS), currency);
    }

    public String days(LocalDate first, LocalDate last) {
        return "%s – %s".formatted(Formats.date(first, page.locale()), Formats.date(last, page.locale()));
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }

    public String tone(BackTest.State state) {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "wrong";
            case CANCELLED -> "attention";
            default -> "waiting";
        };
    }
}
