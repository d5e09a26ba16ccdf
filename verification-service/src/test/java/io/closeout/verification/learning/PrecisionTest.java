package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {

    /** From the formula of Wilson (1927) with z = 1.959964, worked out apart. */
    @ParameterizedTest
    @CsvSource({
        "3, 0, 1.0000, 0.4385, 1.0000",
        "0, 20, 0.0000, 0.0000, 0.1611",
        "5, 95, 0.0500, 0.0215, 0.1118",
        "50, 50, 0.5000, 0.4038, 0.5962",
        "1, 0, 1.0000, 0.2065, 1.0000"
    })
    void holdsTheTrueShareBetweenTheBoundsOfWilson(long upheld, long overturned, String rate, String low, String high) {
        var precision = new Precision(upheld, overturned);

        assertThat(precision.rate()).isEqualByComparingTo(rate);
        assertThat(precision.low()).isEqualByComparingTo(low);
        assertThat(precision.high()).isEqualByComparingTo(high);
    }

    @Test
    void saysNothingBeforeAnybodyDecided() {
        var precision = new Precision(0, 0);

        assertThat(precision.rate()).isNull();
        assertThat(precision.high()).isNull();
        assertThat(precision.isSurelyBelow(100)).isFalse();
    }

    @Test
    void isBelowOnlyIfItsUpperBoundIs() {
        assertThat(new Precision(0, 20).isSurelyBelow(17)).isTrue();
        assertThat(new Precision(0, 20).isSurelyBelow(16)).isFalse();
    }
}
