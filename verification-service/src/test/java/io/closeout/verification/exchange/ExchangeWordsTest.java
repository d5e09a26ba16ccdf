package io.closeout.verification.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.ProblemBook;
import io.closeout.verification.approval.FindingOutcome;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.dialogue.CorrectionProposal;
import io.closeout.verification.dialogue.QueryState;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.rules.ClearedBy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeWordsTest {

    @Test
    void everyStateHasItsWords() {
        var keys = ExchangeWords.PHRASES.all(Languages.ENGLISH).keySet();

        assertThat(keys).containsAll(named("state.", VerificationState.values()));
        assertThat(keys).containsAll(named("turn.", VerificationState.values()));
        assertThat(keys).containsAll(named("proposal.", CorrectionProposal.State.values()));
        assertThat(keys).containsAll(named("question.", QueryState.values()));
        assertThat(keys).containsAll(named("side.", Side.values()));
        assertThat(keys).containsAll(named("side.by.", ClearedBy.values()));
        assertThat(keys).containsAll(named("finding.", FindingOutcome.values()));
        assertThat(keys).containsAll(named("moment.", SelfCheckLists.Moment.values()));
    }

    @Test
    void everyProblemOfThisRoomHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(ExchangeProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/verification/exchange"));

        assertThat(said.sentences()).hasSizeGreaterThan(25).allMatch(book::knows, "has words");
        assertThat(said.slugs()).hasSizeGreaterThan(8).allMatch(book::knowsTitleOf, "has a title");
    }

    @Test
    void aSizeIsNeverSmallerThanTheFile() {
        var words = new ExchangeWords(Languages.ENGLISH);

        assertThat(words.size(1)).isEqualTo("1\u00a0kB");
        assertThat(words.size(1_024 * 1_023)).isEqualTo("1,023\u00a0kB");
        assertThat(words.size(1_024 * 1_024)).isEqualTo("1\u00a0MB");
        assertThat(words.size(20L * 1_024 * 1_024)).isEqualTo("20\u00a0MB");
    }

    private static List<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }
}
