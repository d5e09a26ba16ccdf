package io.closeout.kit.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en-GB",
        "en-US, en-GB",
        "en-IE, en-IE",
        "fr-BE, fr-BE",
        "fr, fr-FR",
        "nl_BE, nl-BE",
        "no, nb-NO",
        "nn-NO, nb-NO",
        "ro-MD, ro-MD",
        "de, en-GB",
        "'', en-GB",
        "!!, en-GB"
    })
    void everyTagLeadsToALanguageWeWrite(String asked, String given) {
        assertThat(Languages.of(asked)).isEqualTo(Locale.forLanguageTag(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE,de;q=0.9,fr;q=0.5,en;q=0.4 | fr-FR",
                "nn;q=0.8,nl;q=0.7 | nb-NO",
                "nl-BE,nl;q=0.9 | nl-BE",
                "de | en-GB",
                "*;q=broken;;; | en-GB",
                "'' | en-GB"
            })
    void aBrowserGetsTheFirstLanguageWeShare(String header, String given) {
        assertThat(Languages.negotiate(header)).isEqualTo(Locale.forLanguageTag(given));
    }

    @Test
    void everyWordOfTheKitIsThereInEveryLanguage() {
        var words = Phrases.beside(Phrases.class, "words");

        assertThat(Languages.all())
                .containsExactly("en", "fr", "nb", "nl", "ro")
                .allSatisfy(language -> assertThat(words.say(Languages.of(language), "nav.cases"))
                        .isNotBlank());
    }

    @Test
    void aMissingWordStopsTheStart() {
        assertThatThrownBy(() -> Phrases.beside(LanguagesTest.class, "gap"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[ro:farewell]");
    }

    @Test
    void aWordNobodyWroteIsAnError() {
        var words = Phrases.beside(Phrases.class, "words");

        assertThatThrownBy(() -> words.say(Languages.ENGLISH, "nav.nowhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
