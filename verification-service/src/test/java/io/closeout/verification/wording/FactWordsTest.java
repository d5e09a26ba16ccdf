package io.closeout.verification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labour.seconds|5400|1 h 30 min",
                "report.secondsSignedEarly|0|0 min",
                "travel.metres|250500|250,5 km",
                "value.cents|123456|1 234,56",
                "line.listPrice|199900|19,99",
                "warranty.daysOver|-3|-3",
                "warranty.endsOn|2026-03-02|2 mars 2026",
                "line.consented|false|non",
                "history.otherReport|''|–",
                "history.otherReport|R-77|R-77"
            })
    void writesValuesTheReadersWay(String fact, String value, String written) {
        assertThat(FactWords.value(Languages.of("fr"), fact, value)
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' '))
                .isEqualTo(written);
    }

    @Test
    void neverShowsTheKeyOfAFactItDoesNotKnow() {
        assertThat(FactWords.name(Languages.ENGLISH, "report.madeUp")).isEqualTo("Another value");
    }
}
