package io.closeout.verification.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.ProblemBook;
import io.closeout.verification.coverage.CorrectionRefusedException;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.LineDecision;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewProblemsTest {

    private static final String NOTHING_BUT_GAPS = "7 7";

    private final ProblemBook book = new ProblemBook(List.of(ReviewProblems.WORDS));

    @ParameterizedTest
    @ValueSource(strings = {"review", "coverage"})
    void everythingTheReviewSaysHasWordsInEveryLanguage(String room) {
        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/verification", room));

        assertThat(said.sentences())
                .filteredOn(sentence -> !sentence.equals(NOTHING_BUT_GAPS))
                .isNotEmpty()
                .allMatch(book::knows, "has words");
        assertThat(said.slugs()).allMatch(book::knowsTitleOf, "has a title");
    }

    @Test
    void aRefusedCorrectionIsSaidInTheReadersLanguage() {
        var refused = Assertions.catchThrowableOfType(
                CorrectionRefusedException.class,
                () -> Corrections.apply(List.of(), List.of(new LineDecision("L9", null, null)), false));

        var said = book.in(Languages.of("nb"), refused.problem());

        assertThat(said.problem().title()).isEqualTo("Denne rettelsen krever mer enn en kontrollør");
        assertThat(said.problem().errors().getFirst().detail())
                .isEqualTo("Rapporten har ikke denne linjen, eller den står to ganger.");
    }
}
