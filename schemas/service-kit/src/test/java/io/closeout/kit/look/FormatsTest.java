package io.closeout.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | €1,234.50",
                "fr | 1 234,50 €",
                "nl | € 1.234,50",
                "nb | 1 234,50 €",
                "ro | 1.234,50 EUR",
            })
    void moneyIsWrittenTheWayOfTheReader(String language, String expected) {
        var written = Formats.money(new BigDecimal("1234.5"), "EUR", Languages.of(language));

        assertThat(written.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(expected);
    }

    @Test
    void moneyIsNeverRounded() {
        assertThat(Formats.money(new BigDecimal("0.12345"), "EUR", Languages.ENGLISH))
                .isEqualTo("€0.12345");
        assertThat(Formats.money(new BigDecimal("123456789012.99"), "NOK", Languages.ENGLISH))
                .isEqualTo("NOK 123,456,789,012.99".replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"en, 29 March 2026", "fr, 29 mars 2026", "nl, 29 maart 2026", "nb, 29. mars 2026", "ro, 29 martie 2026"
    })
    void aMonthIsAWord(String language, String expected) {
        assertThat(Formats.date(LocalDate.parse("2026-03-29"), Languages.of(language)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-59S, en, just now",
        "PT-1M, en, 1 minute ago",
        "PT-59M, en, 59 minutes ago",
        "PT-60M, en, 1 hour ago",
        "PT-24H, en, yesterday",
        "P-30D, en, 30 days ago",
        "P-31D, en, 26 February 2026",
        "PT90M, en, in 1 hour",
        "P1D, nb, i morgen",
        "P-3D, fr, il y a 3 jours",
        "PT2H, nl, over 2 uur",
        "PT-1H, ro, acum 1 oră",
        "PT-19H, ro, acum 19 ore",
        "PT-20H, ro, acum 20 de ore",
    })
    void aTimeIsToldByItsDistance(Duration distance, String language, String expected) {
        assertThat(Formats.relative(NOON.plus(distance), NOON, Languages.of(language)))
                .isEqualTo(expected);
    }

    @Test
    void theExactTimeNamesItsZone() {
        assertThat(Formats.exact(NOON, ZoneId.of("Europe/Oslo"), Languages.ENGLISH))
                .isEqualTo("29 March 2026, 14:00 CEST");
    }
}
