package io.closeout.invoicing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.tax.VatCategory;
import io.closeout.kit.look.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final List<String> LINES = List.of(
            "line.labour",
            "line.overtime",
            "line.travel",
            "line.travelTime",
            "line.travelZone",
            "line.part",
            "line.service",
            "line.callOut",
            "line.flat",
            "adjustment.discount",
            "adjustment.ceiling",
            "adjustment.handling",
            "adjustment.consumables");

    static Stream<String> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryKey(String language) throws Exception {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindOfLineAndTaxHasAName(String language) throws Exception {
        var taxes = Stream.of(VatCategory.values()).map(category -> "tax." + category);
        var exemptions = Stream.of(VatCategory.values()).map(category -> "exemption." + category);
        var states = Stream.of(InvoiceState.values()).map(InvoiceState::word);

        assertThat(keys(language)).containsAll(LINES);
        assertThat(keys(language))
                .containsAll(
                        Stream.of(taxes, exemptions, states).flatMap(all -> all).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysReverseChargeAsTheLawOfTheLanguageDoes(String language) {
        var legal = switch (language) {
            case "fr" -> "Autoliquidation";
            case "nl" -> "Btw verlegd";
            case "nb" -> "Omvendt avgiftsplikt";
            case "ro" -> "Taxare inversă";
            default -> "Reverse charge";
        };

        assertThat(Wording.WORDS.say(Locale.of(language), "tax.AE")).isEqualTo(legal);
    }

    @Test
    void writesEachCurrencyWithItsOwnDecimals() {
        assertThat(new DocumentWords(Locale.ENGLISH, "JPY").money(new BigDecimal("1250")))
                .endsWith("1,250");
        assertThat(new DocumentWords(Locale.ENGLISH, "TND").money(new BigDecimal("12.5")))
                .endsWith("12.500");
    }

    @Test
    void keepsAReasonThatItHasNoWordsFor() {
        assertThat(new DocumentWords(Locale.ENGLISH, "EUR").reason("twice-in-a-row"))
                .isEqualTo("twice in a row");
    }

    private static Set<String> keys(String language) throws Exception {
        var texts = new Properties();
        try (var in = WordingTest.class.getResourceAsStream("words_%s.properties".formatted(language))) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
