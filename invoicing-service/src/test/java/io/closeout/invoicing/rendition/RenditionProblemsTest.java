package io.closeout.invoicing.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenditionProblemsTest {

    @Test
    void everythingSaidHereHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(RenditionProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/invoicing/rendition"));

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
        assertThat(said.slugs()).allMatch(book::knowsTitleOf, "has a title");
    }
}
