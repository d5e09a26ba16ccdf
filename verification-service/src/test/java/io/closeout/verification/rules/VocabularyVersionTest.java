package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VocabularyVersionTest {

    private static final int WORDS_OF_VERSION_1 = 58;

    @Test
    void oldFactsDoNotAnswerForWordsThatCameLater() {
        var later = Map.of("report.mood", 2);

        assertThat(VocabularyVersion.answers(1, List.of("report.number", "report.mood"), later))
                .isFalse();
        assertThat(VocabularyVersion.answers(2, List.of("report.number", "report.mood"), later))
                .isTrue();
        assertThat(VocabularyVersion.answers(1, List.of("report.number", "limit.days"), later))
                .isTrue();
    }

    @Test
    void everyWordSaysSinceWhenItIsThere() {
        var words = new TreeSet<>(Vocabulary.REPORT.keySet());
        words.addAll(Vocabulary.LINE.keySet());
        words.addAll(Vocabulary.PHOTO.keySet());

        assertThat(words).containsAll(VocabularyVersion.LATER.keySet());
        assertThat(words)
                .as("a new word is named in VocabularyVersion.LATER, and NOW is raised")
                .hasSize(WORDS_OF_VERSION_1 + VocabularyVersion.LATER.size());
        assertThat(VocabularyVersion.LATER.values()).allMatch(since -> since > 1 && since <= VocabularyVersion.NOW);
    }
}
