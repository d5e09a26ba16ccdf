package io.closeout.invoicing.billingpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.pricing.TariffFiles;
import io.closeout.kit.look.Languages;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyWordsTest {

    static Stream<String> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyVariableHasAName(String language) {
        assertThat(TariffFiles.bundled().book().catalogue().variables())
                .allSatisfy(variable -> assertThat(PolicyWords.variable(variable.name(), Locale.of(language)))
                        .doesNotContain("{")
                        .isNotEqualTo(variable.name()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemHasWords(String language) {
        assertThat(PolicyProblems.WORDS.all(Locale.of(language))).isNotEmpty();
    }
}
