package io.closeout.invoicing.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.office.Wanted.Word;
import io.closeout.kit.http.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234.50", "1234,5", "1.234,50", "1,234.50", "€1.234,50", "1234.50€"})
    void takesAnAmountAsItIsWrittenAnywhere(String written) {
        assertThat(words(written)).containsExactly(new Word(null, "=1234.5"));
    }

    @Test
    void takesAWholeNumberForBoth() {
        assertThat(words("000123")).containsExactly(new Word("123", "=123"));
    }

    @Test
    void looksForEveryPartOfANumber() {
        assertThat(words("F2026-000123 Müller"))
                .containsExactly(new Word("f2026", null), new Word("123", "=123"), new Word("muller", null));
    }

    @Test
    void looksForNothingWhereNothingIsTyped() {
        assertThat(words("  ")).isEmpty();
        assertThat(words("--- %")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongOrNoState() {
        assertThatThrownBy(() -> Wanted.of(null, null, "x".repeat(201))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Wanted.of("LOST", null, null)).isInstanceOf(ProblemException.class);
    }

    private static List<Word> words(String typed) {
        return Wanted.of(null, null, typed).parsed();
    }
}
