package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.wording.Wording;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyWordsTest {

    @Test
    void everyWordARuleMayUseHasANameForPeople() {
        assertThat(Stream.of(Vocabulary.REPORT, Vocabulary.LINE, Vocabulary.PHOTO)
                        .flatMap(family -> family.keySet().stream()))
                .isNotEmpty()
                .allSatisfy(
                        word -> assertThat(Wording.has("word." + word)).as(word).isTrue());
    }
}
