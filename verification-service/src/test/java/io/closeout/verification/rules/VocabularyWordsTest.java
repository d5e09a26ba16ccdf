package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.review.VerificationTabs;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyWordsTest {

    @Test
    void everyWordARuleMayUseHasANameForPeople() {
        var words = Phrases.beside(VerificationTabs.class, "review").all(Languages.ENGLISH);

        assertThat(Stream.of(Vocabulary.REPORT, Vocabulary.LINE, Vocabulary.PHOTO)
                        .flatMap(family -> family.keySet().stream()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(words).containsKey("fact." + word));
    }
}
