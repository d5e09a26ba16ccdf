package io.closeout.verification.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleSetReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

    private static final String FILE = "rulesets/closeout-basic-3.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void everyLimitOfTheShippedRulesHasAName(String language) {
        var words = new RuleWords(Languages.of(language));

        assertThat(RuleSetReader.read(FILE, ResourceFile.read(FILE)).rules())
                .flatExtracting(rule -> rule.limits().keySet())
                .isNotEmpty()
                .allSatisfy(limit -> assertThat(words.limit((String) limit)).isNotEqualTo(limit));
    }
}
