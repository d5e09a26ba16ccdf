package io.closeout.report.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {

    @ParameterizedTest(name = "{4} m")
    @CsvSource({
        // Gent to Brussels, Oslo to Bucharest, across the date line, from pole to pole.
        "51.0543, 3.7174, 50.846667, 4.352500, 50200",
        "59.9139, 10.7522, 44.4268, 26.1025, 2004400",
        "0, 179.9995, 0, -179.9995, 200",
        "90, 0, -90, 0, 20015200",
        "51.0543, 3.7174, 51.0543, 3.7174, 0",
        "51.0543, 3.7174, 51.054301, 3.7174, 100",
        // A ten-thousandth of a degree to the north is 11.1 m: nine of them are 100.1 m.
        "51, 3, 51.0009, 3, 200",
        "51, 3, 51.000899, 3, 100",
    })
    void aDistanceIsStraightAndRoundedUpTo100Metres(
            BigDecimal north, BigDecimal east, BigDecimal otherNorth, BigDecimal otherEast, long metres) {
        var one = new Coordinates(north, east);
        var other = new Coordinates(otherNorth, otherEast);

        assertThat(one.metresTo(other)).isEqualTo(metres);
        assertThat(other.metresTo(one)).isEqualTo(metres);
    }
}
