package io.closeout.reminder.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryText(Language language) {
        assertThat(Wording.in(language).keys())
                .isEqualTo(Wording.in(Language.EN).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextSaysTheSameThings(Language language) {
        for (var key : Wording.in(Language.EN).keys()) {
            assertThat(placeholders(Wording.in(language).text(key)))
                    .as(key)
                    .isEqualTo(placeholders(Wording.in(Language.EN).text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLevelOfTheLadderHasItsWords(Language language) {
        var ladder = new Ladders().of("BE", new UUID(1, 1), LocalDate.parse("2026-03-02"));

        assertThat(Wording.in(language).keys())
                .containsAll(ladder.levels().stream()
                        .map(level -> "intro." + level.code())
                        .toList());
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatThrownBy(() -> Wording.in(Language.RO).text("subject.rude.one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject.rude.one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 1234.5 | EUR | €1,234.50",
                "FR | 1234.5 | EUR | 1 234,50 €",
                "NL | 1234.5 | EUR | € 1.234,50",
                "NB | 1234.5 | NOK | 1 234,50 kr",
                "RO | 1234.5 | RON | 1.234,50 RON",
            })
    void moneyLooksAsItDoesAtHome(Language language, BigDecimal amount, String currency, String expected) {
        var money = Wording.in(language).money(amount, currency);

        assertThat(money.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(expected);
    }

    @Test
    void daysAreSpelledOut() {
        assertThat(Wording.in(Language.RO).day(LocalDate.parse("2026-03-02"))).isEqualTo("2 martie 2026");
    }

    @ParameterizedTest
    @CsvSource({"nl-BE, NL", "fr, FR", "no, NB", "nn-NO, NB", "nb, NB", "ro-RO, RO", "de, EN", "'', EN"})
    void theClosestLanguageIsTaken(String tag, Language expected) {
        assertThat(Language.closestTo(tag)).isEqualTo(expected);
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
