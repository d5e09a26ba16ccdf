package io.closeout.invoicing.selfbilling;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfBillingProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"selfbilling", "matching"})
    void everythingSaidHereHasWordsInEveryLanguage(String room) {
        var book = new ProblemBook(List.of(SelfBillingProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/invoicing", room));

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
        assertThat(said.slugs()).isNotEmpty().allMatch(book::knowsTitleOf, "has a title");
    }

    @Test
    void everyStateHasAName() {
        var words = PreInvoiceWords.WORDS.all(Locale.ENGLISH);

        for (var state : PreInvoice.State.values()) {
            assertThat(words).containsKey("state." + state);
        }
        for (var state : PreInvoiceEntry.State.values()) {
            assertThat(words).containsKey("entry." + state);
        }
        for (var answer : StationAnswer.values()) {
            assertThat(words).containsKey("answer." + answer);
        }
    }
}
