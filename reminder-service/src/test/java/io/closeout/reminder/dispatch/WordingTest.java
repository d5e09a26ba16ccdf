package io.closeout.reminder.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.look.Languages;
import io.closeout.reminder.dunning.Ladders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");
    private static final Set<String> KEYS = Set.of(
            "greeting",
            "greeting.unknown",
            "total",
            "pay.heading",
            "pay.transfer",
            "pay.transfer.bic",
            "pay.as.invoice",
            "paid.already",
            "question",
            "closing",
            "seller.unknown");

    static Set<String> languages() {
        return new TreeSet<>(Languages.all());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextSaysTheSameThings(String language) {
        for (var key : KEYS) {
            assertThat(placeholders(in(language).text(key))).as(key).isEqualTo(placeholders(in("en").text(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLevelOfTheLadderHasItsWords(String language) {
        var ladder = new Ladders().of("BE", new UUID(1, 1), LocalDate.parse("2026-03-02"));

        for (var level : ladder.levels()) {
            assertThat(in(language).text("intro." + level.code())).isNotBlank();
            assertThat(in(language).text("subject.%s.one".formatted(level.code()), "N-1", "2 May"))
                    .contains("N-1", "2 May");
            assertThat(in(language).text("subject.%s.many".formatted(level.code()), "7"))
                    .contains("7");
        }
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatThrownBy(() -> in("ro").text("subject.rude.one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject.rude.one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1234.5 | EUR | €1,234.50",
                "fr-BE | 1234.5 | EUR | 1 234,50 €",
                "nl-BE | 1234.5 | EUR | € 1.234,50",
                "nb | 1234.5 | NOK | 1 234,50 kr",
                "ro | 1234.5 | RON | 1.234,50 RON",
            })
    void moneyLooksAsItDoesAtHome(String language, BigDecimal amount, String currency, String expected) {
        var money = in(language).money(amount, currency);

        assertThat(money.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(expected);
    }

    private static Wording in(String language) {
        return new Wording(Languages.of(language));
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
