package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"learning", "backtest"})
    void whatTheseRoomsSayHasWordsInEveryLanguage(String room) {
        var book = new ProblemBook(List.of(LearningProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/verification", room));

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
        assertThat(said.slugs()).isNotEmpty().allMatch(book::knowsTitleOf, "has a title");
    }
}
