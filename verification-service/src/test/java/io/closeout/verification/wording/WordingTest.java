package io.closeout.verification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleSetReader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");
    private static final String RULES = "rulesets/closeout-basic-3.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "nb", "ro"})
    void everyLanguageHasEveryTextWithTheSamePlaceholders(String language) {
        var locale = Languages.of(language);

        assertThat(Wording.keys(locale)).isEqualTo(Wording.keys(Languages.ENGLISH));
        for (var key : Wording.keys(locale)) {
            assertThat(Wording.text(locale, key)).as(key).isNotBlank();
            assertThat(placeholders(locale, key)).as(key).isEqualTo(placeholders(Languages.ENGLISH, key));
        }
    }

    @Test
    void everyRuleHasATextThatUsesExactlyItsParameters() {
        for (var rule : RuleSetReader.read(RULES, ResourceFile.read(RULES)).rules()) {
            assertThat(Wording.has(rule.messageKey())).as(rule.messageKey()).isTrue();
            assertThat(placeholders(Languages.ENGLISH, rule.messageKey()))
                    .as(rule.messageKey())
                    .isSubsetOf(rule.parameterNames());
        }
    }

    @Test
    void theFailureOfARuleHasAText() {
        assertThat(Wording.has(Rule.FAILED)).isTrue();
    }

    @Test
    void numbersAndDatesAreWrittenTheReadersWay() {
        var parameters = Map.of("claimed", "250500", "cap", "250000");

        assertThat(Wording.text(Languages.of("fr"), "finding.distance-over-cap", parameters))
                .contains("250,5 km")
                .contains("250 km");
        assertThat(Wording.text(
                        Languages.of("nl"),
                        "finding.signed-before-work-ended",
                        Map.of("signed", "2026-03-04", "ended", "2026-03-05")))
                .contains("4 maart 2026");
    }

    @Test
    void secondsAreWrittenAsHoursAndMinutes() {
        assertThat(Wording.text(
                        Languages.ENGLISH,
                        "finding.labour-over-standard",
                        Map.of("claimed", "4321", "standard", "3600", "tolerance", "20")))
                .contains("1 h 12 min 1 s")
                .contains("1 h;")
                .contains("20 %");
    }

    @Test
    void moneyIsWrittenTheReadersWay() {
        var parameters = Map.of("value", "1234550 EUR", "cap", "500000 EUR");

        assertThat(Wording.text(Languages.of("nl"), "finding.total-over-cap", parameters))
                .contains("12.345,50");
        assertThat(Wording.text(Languages.ENGLISH, "finding.total-over-cap", Map.of("value", "5 XX", "cap", "1 XX")))
                .contains("0.05\u00a0XX");
    }

    @Test
    void codesAreWrittenAsWordsAndUnknownCodesAsTheyAre() {
        assertThat(Wording.text(
                        Languages.of("fr"),
                        "finding.missing-evidence",
                        Map.of("kinds", "PHOTO_AFTER, HOLOGRAM", "nature", "repair")))
                .contains("photo après, HOLOGRAM")
                .contains("réparation");
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertThat(Wording.text(Languages.ENGLISH, "amendment.from-elsewhere")).isEqualTo("amendment.from-elsewhere");
    }

    private static Set<String> placeholders(Locale locale, String key) {
        return PLACEHOLDER
                .matcher(Wording.text(locale, key))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
